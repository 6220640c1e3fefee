import { basename, resolve } from "node:path";
import { configFileName } from "@callsheet/project";
import type { SessionFile, SessionReading, UsableSession } from "@callsheet/talk";

import { awaitFiles } from "../files/awaited-files.ts";
import { shownPath } from "../files/shown-path.ts";
import type { Environment } from "../session/environment.ts";
import { secretPlaces, maskedSession } from "../session/masked-session.ts";
import { readSessionFile, type SessionFileContent } from "../session/read-session-file.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { shownFinding } from "./shown-finding.ts";

/** A session file that is watched, with the files that it includes and its configuration. */
export interface TalkFile extends SessionFile {
  /** Reads it anew after each change, until `until` is aborted. */
  readonly follow: (
    listener: (reading: SessionReading) => void,
    until: AbortSignal,
  ) => Promise<void>;
  readonly close: () => void;
}

export function openTalkFile(
  path: string,
  env: Environment,
  streams: Streams,
  options: { readonly target?: SessionFileContent["target"] | undefined },
): TalkFile {
  const watch = awaitFiles((changed) => basename(changed) === configFileName);
  watch.coverFile(resolve(streams.cwd, path));
  const read = async (): Promise<SessionReading> => {
    try {
      const onRead = watch.coverFile;
      return readingOf(await readSessionFile(path, env, streams, { ...options, onRead }));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      const name = shownPath(resolve(streams.cwd, path), streams.cwd);
      return { name, findings: [], usable: null, problem: error.message };
    }
  };
  return {
    read,
    async follow(listener, until) {
      for (;;) {
        await watch.change(until);
        if (until.aborted) return;
        listener(await read());
      }
    },
    close: watch.close,
  };
}

function readingOf(content: SessionFileContent): SessionReading {
  const { name, session } = content;
  const findings = content.findings.map(shownFinding);
  const problem = problemOf(content);
  const usable = problem === null && session !== null ? usableSession(content, session) : null;
  return { name, findings, usable, problem };
}

function usableSession(
  { document, variables, place }: SessionFileContent,
  session: UsableSession["session"],
): UsableSession {
  return {
    document,
    session,
    shown: maskedSession(session, [...variables.keys(), ...secretPlaces(session)]),
    place: (finding) => place(finding).map(shownFinding)[0] ?? null,
  };
}

/** Why no call can be made with a file; `null` when one can. */
function problemOf({ findings, session, name }: SessionFileContent): string | null {
  const errors = findings.filter(({ finding }) => finding.severity === "error").length;
  if (errors > 0) return `${name} has ${errors === 1 ? "an error" : `${errors} errors`}.`;
  if (session === null) return `${name} has references that can't be replaced.`;
  return session["type"] === "transcription" ? "A transcription session takes no calls." : null;
}
