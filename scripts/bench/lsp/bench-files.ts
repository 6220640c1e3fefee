import { bigSession, manyTools, smallSession } from "../bench-inputs.ts";
import { bigFileTargets, smallFileTargets, type Targets } from "./targets.ts";

/** A session file, and what a user does in it. All offsets are in UTF-16 units. */
export interface BenchFile {
  readonly name: string;
  readonly fileName: string;
  readonly text: string;
  /** Where one letter more makes a value wrong. */
  readonly mistakeAt: number;
  /** The name of the model, between these offsets. */
  readonly model: { readonly start: number; readonly end: number };
  readonly rounds: number;
  readonly targets: Targets;
}

/** A short session file, and one with very many tools. */
export const benchFiles: readonly BenchFile[] = [
  {
    name: "60 lines",
    fileName: "small.realtime.yaml",
    ...placesIn(smallSession(), "    speed: 0.95"),
    rounds: 9,
    targets: smallFileTargets,
  },
  {
    name: `${manyTools} tools`,
    fileName: "big.realtime.yaml",
    ...placesIn(bigSession(), `    name: step_${manyTools / 2}\n    description`),
    rounds: 5,
    targets: bigFileTargets,
  },
];

/** The mistake comes after a part of the text that stands in it once. */
function placesIn(text: string, beforeMistake: string) {
  const [key = "", model = ""] = /^model: (\S+)$/m.exec(text) ?? [];
  const end = text.indexOf(key) + key.length;
  return {
    text,
    mistakeAt: text.indexOf(beforeMistake) + beforeMistake.length,
    model: { start: end - model.length, end },
  };
}
