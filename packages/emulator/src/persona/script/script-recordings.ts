import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { EmulatorScript } from "@callsheet/core";
import { readRecording, type Recording } from "../../audio/recording.ts";
import { RecordingError } from "../../audio/recording-error.ts";

/** The recordings that a script names, by the paths that it names them by. */
export type Recordings = ReadonlyMap<string, Recording>;

/**
 * Reads the recordings of a script, whose paths are seen from `folder`. Rejects with a
 * `RecordingError` that names the first file which can't be read or played.
 */
export async function readRecordings(script: EmulatorScript, folder: string): Promise<Recordings> {
  const recordings = new Map<string, Recording>();
  for (const path of pathsIn(script)) recordings.set(path, await readNamed(path, folder));
  return recordings;
}

function pathsIn({ steps }: EmulatorScript): Set<string> {
  const actions = steps.flatMap((step) => step.do);
  return new Set(
    actions.flatMap((action) =>
      "say" in action && action.audio !== undefined ? [action.audio] : [],
    ),
  );
}

async function readNamed(path: string, folder: string): Promise<Recording> {
  try {
    return await readRecording(await readFile(resolve(folder, path)));
  } catch (error) {
    const reason = error instanceof RecordingError ? error.message : "It can't be read.";
    throw new RecordingError(`The script's recording ${path} can't be played. ${reason}`);
  }
}
