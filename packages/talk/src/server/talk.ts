import { randomBytes } from "node:crypto";
import { hideSecrets, type ConnectionOptions } from "@callsheet/runner";
import type { FileState } from "../wire.ts";
import { createChangeStream } from "./change-stream.ts";
import { createLiveCalls } from "./live-calls.ts";
import { readPageFiles } from "./page-files.ts";
import { createRouter } from "./router.ts";
import { serveHttp } from "./serve-http.ts";
import type { SessionFile, SessionReading } from "./session-file.ts";

export interface TalkOptions {
  /** At 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  /** The folder with the files of the page. */
  readonly pageFolder: string;
  readonly file: SessionFile;
  /** Whom calls are placed with; the key stays in this process. */
  readonly connection: ConnectionOptions;
  /** Who answers, in words. */
  readonly endpoint: string;
}

/** A page to talk to a session file, and the server behind it. */
export interface Talk {
  /** The page's address. Whoever knows it can place calls, so it holds a secret of this run. */
  readonly url: string;
  /** Tells the pages that the file was read anew. */
  readonly tell: (reading: SessionReading) => void;
  /** Hangs up on every call and frees the port. */
  readonly close: () => Promise<void>;
}

/** Starts the server. Rejects when the port is taken. */
export async function startTalk(options: TalkOptions): Promise<Talk> {
  const files = await readPageFiles(options.pageFolder);
  const calls = createLiveCalls();
  const changes = createChangeStream();
  const secret = randomBytes(16).toString("base64url");
  // A key has no business in a session file; where somebody put it there, it stays in this process.
  const hide = hideSecrets([options.connection.apiKey]);
  const stateOf = (reading: SessionReading, revision: number) =>
    hide(JSON.stringify(fileState(reading, revision, options.endpoint)));
  let revision = 0;
  let state = stateOf(await options.file.read(), revision);
  const respond = createRouter({
    ...{ files, calls, changes, hide, folder: `/${secret}/`, connection: options.connection },
    read: options.file.read,
    state: () => state,
  });
  const server = await serveHttp(options.port, respond);
  return {
    url: `http://127.0.0.1:${server.port}/${secret}/`,
    tell(reading) {
      state = stateOf(reading, ++revision);
      changes.tell(state);
    },
    async close() {
      changes.close();
      await server.close();
      await calls.hangUpAll();
    },
  };
}

function fileState(
  { name, usable, problem, findings }: SessionReading,
  revision: number,
  endpoint: string,
): FileState {
  return { revision, name, endpoint, session: usable?.shown ?? null, problem, findings };
}
