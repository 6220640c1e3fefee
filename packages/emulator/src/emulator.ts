import type { EmulatorScript } from "@callsheet/core";
import { createCallStore } from "./call/call-store.ts";
import type { CallServices } from "./call/call-services.ts";
import { createRingingCalls } from "./call/sip-call.ts";
import { systemClock, type Clock } from "./clock.ts";
import { createClientSecretStore } from "./http/client-secret-store.ts";
import { serveHttp } from "./http/http-server.ts";
import { createPlannedFailures } from "./http/planned-failures.ts";
import { respond } from "./http/respond.ts";
import type { Services } from "./http/services.ts";
import { createSocketServer } from "./http/websocket-server.ts";
import { createJournal, type Journal } from "./journal/journal.ts";
import { createParrot } from "./persona/parrot.ts";
import type { CreatePersona } from "./persona/persona.ts";
import { scriptedPersona } from "./persona/script/scripted-persona.ts";
import { readRecordings } from "./persona/script/script-recordings.ts";
import { knownModels } from "./session/known-models.ts";

export interface EmulatorOptions {
  /** The port at 127.0.0.1; 0, the default, takes any free one. */
  readonly port?: number;
  /** The only API key that is taken; any is, unless one is named. */
  readonly apiKey?: string;
  /** Names of models that the API has and the catalog lacks. */
  readonly models?: readonly string[];
  /** How long each answer and event takes on its way, in milliseconds; none unless told. */
  readonly latencyMs?: number;
  /** What is said and done in each session; it repeats what it is told without one. */
  readonly script?: EmulatorScript;
  /** Where the recordings lie that a script names; the working directory unless told. */
  readonly scriptFolder?: string;
  /** Makes the mind of each session, in place of a script. */
  readonly createPersona?: CreatePersona;
  /** What time it goes by; that of this machine unless told. */
  readonly clock?: Clock;
  /** How long a client may take to send a request, in milliseconds; 30 seconds unless told. */
  readonly requestTimeoutMs?: number;
  /** How long the other end of a call may be silent, in milliseconds; 30 seconds unless told. */
  readonly peerTimeoutMs?: number;
  /** Hears one line for each request and each turn of a call; no line holds a key. */
  readonly log?: (line: string) => void;
}

/** A Realtime endpoint on this machine. It is strict, and it is not a model: it understands nothing. */
export interface Emulator {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** What a client takes as the API's address: `url` with `/v1`. */
  readonly baseUrl: string;
  /** What has happened so far, as `GET /_calls` shows it. */
  journal(): Journal;
  /** Ends every call and frees every socket. */
  close(): Promise<void>;
}

const defaultTimeoutMs = 30_000;

/**
 * Starts an endpoint that answers calls over real WebRTC and refuses what the API refuses. It
 * listens at 127.0.0.1 only and asks no STUN server. Rejects when the port is taken, and with a
 * `RecordingError` when a recording of the script can't be played.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, requestTimeoutMs = defaultTimeoutMs } = options;
  const services = createServices(options, await personaOf(options));
  const sockets = createSocketServer(services);
  const server = await serveHttp({
    port,
    requestTimeoutMs,
    respond: (request) => respond(request, services),
    upgrade: (request) => void sockets.upgrade(request),
  });
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    baseUrl: `${url}/v1`,
    journal: () => services.journal.shown(),
    async close() {
      const closed = server.close();
      await services.calls.shutDown();
      await sockets.close();
      await closed;
      // Those that were still being answered.
      await services.calls.shutDown();
    },
  };
}

async function personaOf(options: EmulatorOptions): Promise<CreatePersona> {
  const { script, scriptFolder = ".", createPersona = createParrot } = options;
  if (script === undefined) return createPersona;
  return scriptedPersona(script, await readRecordings(script, scriptFolder));
}

function createServices(options: EmulatorOptions, createPersona: CreatePersona): Services {
  const { apiKey, models = [], clock = systemClock, latencyMs = 0 } = options;
  const journal = createJournal(clock);
  journal.hide(apiKey ?? "");
  const callServices: CallServices = {
    clock,
    journal,
    latencyMs,
    createPersona,
    peerTimeoutMs: options.peerTimeoutMs ?? defaultTimeoutMs,
    log: (line) => options.log?.(journal.masked(line)),
  };
  return {
    ...callServices,
    apiKey,
    models: knownModels(models),
    secrets: createClientSecretStore(clock),
    calls: createCallStore(),
    ringing: createRingingCalls(callServices),
    failures: createPlannedFailures(),
  };
}
