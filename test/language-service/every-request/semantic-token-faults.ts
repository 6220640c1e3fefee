import { semanticTokensLegend, type SessionModel } from "@callsheet/language-service";
import { shown } from "./answer-faults.ts";

/**
 * What is wrong with semantic tokens as they are sent: those that overlap, are empty or reach over
 * the end of their line, and numbers that the legend lacks.
 */
export function semanticTokenFaults(
  data: readonly number[],
  { positions, text }: Pick<SessionModel, "positions" | "text">,
): string[] {
  const { tokenTypes, tokenModifiers } = semanticTokensLegend;
  const faults: string[] = data.length % 5 === 0 ? [] : ["the tokens are not of five numbers each"];
  let line = 0;
  let start = 0;
  let end = 0;
  for (let index = 0; index + 4 < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(
      index,
      index + 5,
    );
    if (lines > 0) end = 0;
    line += lines;
    start = lines > 0 ? characters : start + characters;
    const place = shown({ line, character: start });
    if (lines < 0 || start < end) faults.push(`${place} is not behind the token before`);
    end = start + length;
    const from = positions.offsetAt({ line, character: start });
    const to = positions.offsetAt({ line, character: end });
    if (length <= 0 || to - from !== length || /[\r\n]/.test(text.slice(from, to))) {
      faults.push(`${place} is no stretch of one line`);
    }
    if (tokenTypes[type] === undefined || modifiers >= 1 << tokenModifiers.length) {
      faults.push(`${place} is of a kind that the legend lacks`);
    }
  }
  return faults;
}
