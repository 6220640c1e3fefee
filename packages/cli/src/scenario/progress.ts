import { colorsFor } from "../colors.ts";
import { visibleText } from "../report/visible-text.ts";
import type { Streams } from "../streams.ts";
import { outcomeSign } from "./report/outcome-sign.ts";
import { outcomeOf, type ScenarioResult } from "./scenario-result.ts";

/**
 * Says on a terminal which scenario has just ended, as the results are told only when all have. One
 * alone is its own result, and a log is better read without.
 */
export function progressOn(
  { stderr, env }: Pick<Streams, "stderr" | "env">,
  total: number,
): (result: ScenarioResult) => void {
  const colors = colorsFor(stderr, env);
  let ended = 0;
  return (result) => {
    ended++;
    if (stderr.isTTY !== true || total < 2) return;
    const sign = outcomeSign(outcomeOf(result), colors);
    const name = visibleText(result.file.name);
    stderr.write(`${colors.dim(`${ended}/${total}`)} ${sign} ${name}\n`);
  };
}
