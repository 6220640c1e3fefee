import { dirname, resolve } from "node:path";
import type { JsonObject, Scenario, Target } from "@callsheet/core";
import { checkResolved, playScenario, StalledError, type Check } from "@callsheet/scenario";
import { CallerError, RecordingError, readRecording } from "@callsheet/emulator";
import { CallError, sessionSecrets } from "@callsheet/runner";

import { refuseTranscription } from "../call/refuse-transcription.ts";
import { readBytes } from "../files/source-file.ts";
import type { PlacedFinding } from "../report/lint-report.ts";
import { readSessionFile, type SessionFileContent } from "../session/read-session-file.ts";
import { secretTexts } from "../session/masked-session.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import type { OpenCall } from "./open-call.ts";
import { writeEventLog } from "./event-log.ts";
import {
  readScenarioFile,
  readScriptFile,
  type FileRules,
  type ScenarioFile,
} from "./scenario-file.ts";
import type { PlacedCheck, ScenarioResult } from "./scenario-result.ts";

/** A session that is ready for a call. */
export interface ReadySession extends SessionFileContent {
  readonly session: JsonObject;
}

/** Where scenarios are played, and how. */
export interface Playground extends FileRules {
  readonly streams: Pick<Streams, "cwd" | "stderr" | "env">;
  /** Whose API session files are for; their configuration says unless told. */
  readonly target: Target | undefined;
  /** Places a call with a session; `script` as a scenario names it, its path made absolute. */
  readonly openCall: (ready: ReadySession, script: ScriptAt | null) => Promise<OpenCall>;
  /** Why no more calls may be placed, in a sentence; `null` while some may. */
  readonly stopped: () => string | null;
  /** Whether the endpoint is somebody else's. */
  readonly isLive: boolean;
  /** Where the events go; `null` for nowhere. */
  readonly logFolder: string | null;
  /** Learns what no output may show. */
  readonly keepSecret: (secrets: readonly string[]) => void;
  readonly hide: (text: string) => string;
}

/** A script that was read. */
export interface ScriptAt {
  readonly script: NonNullable<Awaited<ReturnType<typeof readScriptFile>>["script"]>;
  readonly folder: string;
}

/** What came of the parts of a scenario. */
interface Findings {
  readonly findings: readonly PlacedFinding[];
  readonly checks: readonly Check[];
  readonly isEndpointAtFault: boolean;
}

const nothingFound: Findings = { findings: [], checks: [], isEndpointAtFault: false };

/** Reads a scenario and plays it; a `UsageError` when the file itself can't be read. */
export async function playFile(path: string, playground: Playground): Promise<ScenarioResult> {
  const file = await readScenarioFile(path, playground);
  const { scenario, document, reported } = file;
  const skip = scenario?.skip ?? null;
  const isBroken = scenario === null || file.findings.length > 0;
  const found = isBroken
    ? { ...nothingFound, findings: file.findings }
    : skip === null
      ? await playScenarioOf(file, scenario, playground)
      : nothingFound;
  const placed = found.checks.map((check): PlacedCheck => {
    const range = document.locate(check.pointer, "value");
    const { lines } = reported;
    return {
      ...check,
      range,
      start: lines.positionAt(range.start),
      end: lines.positionAt(range.end),
    };
  });
  return {
    file: reported,
    description: scenario?.description ?? null,
    skip,
    ...found,
    checks: placed,
  };
}

async function playScenarioOf(
  file: ScenarioFile,
  scenario: Scenario,
  playground: Playground,
): Promise<Findings> {
  const content = await sessionOf(file, scenario, playground);
  if (typeof content === "string") return failure("/session", "a session for calls", content);
  const { session, findings: told } = content;
  const findings = told.filter(({ finding }) => finding.severity === "error");
  if (findings.length > 0 || session === null) return { ...nothingFound, findings };
  const ready = { ...content, session };
  playground.keepSecret([...secretTexts(ready), ...sessionSecrets(session)]);
  const resolved = checkResolved(scenario, session);
  const played =
    (scenario.turns ?? []).length === 0
      ? nothingFound
      : await playTurns(file, scenario, ready, playground);
  const checks = [...resolved, ...played.checks];
  if (checks.length > 0 || played.findings.length > 0) return { ...played, checks };
  return failure("", "at least one expectation", "It expects nothing, so it would show nothing.");
}

/** What a scenario's session file holds, or why it can't be used. */
async function sessionOf(
  { path }: ScenarioFile,
  { session, env = {} }: Scenario,
  { streams, target }: Playground,
): Promise<SessionFileContent | string> {
  try {
    const content = await readSessionFile(resolve(dirname(path), session), env, streams, {
      target,
    });
    if (content.session !== null) refuseTranscription({ session: content.session });
    return content;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

async function playTurns(
  file: ScenarioFile,
  scenario: Scenario,
  ready: ReadySession,
  playground: Playground,
): Promise<Findings> {
  const stopped = playground.stopped();
  if (stopped !== null) return failure("/turns", "a call", stopped);
  const script = await scriptOf(file, scenario, playground);
  if (typeof script === "string") return failure("/script", "a script", script);
  if (script !== null && "findings" in script) return { ...nothingFound, ...script };
  try {
    const call = await playground.openCall(ready, script);
    try {
      const checks = await playScenario(scenario, {
        ...call,
        recordingAt: recordingsNear(file),
      });
      return { ...nothingFound, checks };
    } finally {
      await call.close();
      const { logFolder, hide } = playground;
      if (logFolder !== null) {
        writeEventLog(logFolder, file.reported.name, call.exchange.entries, hide);
      }
    }
  } catch (error) {
    return callFailure(error, ready, playground);
  }
}

/** The script of a scenario, `null` where it has none; what is wrong with it, or why it can't be read. */
async function scriptOf(
  { path }: ScenarioFile,
  { script: name }: Scenario,
  playground: Playground,
): Promise<ScriptAt | Pick<Findings, "findings"> | string | null> {
  if (name === undefined || playground.isLive) return null;
  const scriptPath = resolve(dirname(path), name);
  try {
    const { script, findings } = await readScriptFile(scriptPath, playground);
    return script === null || findings.length > 0
      ? { findings }
      : { script, folder: dirname(scriptPath) };
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

function recordingsNear({ path }: ScenarioFile) {
  return async (name: string) => {
    const recordingPath = resolve(dirname(path), name);
    try {
      return await readRecording(readBytes(recordingPath, name));
    } catch (error) {
      if (error instanceof UsageError) return error.message;
      if (error instanceof RecordingError) return `${name} can't be played. ${error.message}`;
      throw error;
    }
  };
}

/** Why there was no call; all else that is thrown is a fault of our own. */
function callFailure(error: unknown, ready: ReadySession, { isLive }: Playground): Findings {
  const instead = error instanceof Error ? error.message : "";
  if (error instanceof RecordingError)
    return failure("/script", "a script that can be played", instead);
  if (error instanceof CallerError || error instanceof StalledError) {
    return { ...failure("/session", "a call", instead), isEndpointAtFault: isLive };
  }
  if (!(error instanceof CallError)) throw error;
  return {
    ...failure("/session", "a call", `${instead} ${error.hint}`),
    findings: error.finding === null ? [] : ready.place(error.finding),
    isEndpointAtFault: isLive,
  };
}

function failure(pointer: string, wanted: string, instead: string): Findings {
  return {
    ...nothingFound,
    checks: [{ pointer, wanted, outcome: { is: "failed", instead, heard: [] } }],
  };
}
