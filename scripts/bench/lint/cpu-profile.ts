import { readFile } from "node:fs/promises";

/** The part of a CPU profile of V8 that we read. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string };
  }[];
  /** The node that ran, at each sample. */
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

/** A function, by its name, and the milliseconds that it ran itself. */
export interface ProfiledFunction {
  readonly name: string;
  readonly own: number;
}

const shownFunctions = 25;

export async function readProfile(path: string): Promise<CpuProfile> {
  const profile: unknown = JSON.parse(await readFile(path, "utf8"));
  if (isCpuProfile(profile)) return profile;
  throw new TypeError(`${path} is no CPU profile.`);
}

function isCpuProfile(value: unknown): value is CpuProfile {
  return typeof value === "object" && value !== null && "samples" in value && "nodes" in value;
}

/** The functions in which most of the time went, and the time of all. */
export function hottestFunctions(profile: CpuProfile): {
  functions: ProfiledFunction[];
  total: number;
} {
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const own = new Map<string, number>();
  for (const [index, id] of profile.samples.entries()) {
    const name = names.get(id) ?? "";
    own.set(name, (own.get(name) ?? 0) + (profile.timeDeltas[index] ?? 0) / 1000);
  }
  const functions = [...own].map(([name, time]) => ({ name: name || "(anonymous)", own: time }));
  functions.sort((a, b) => b.own - a.own);
  return {
    functions: functions.slice(0, shownFunctions),
    total: functions.reduce((sum, { own: time }) => sum + time, 0),
  };
}
