import { estimateTokens, findModel, isObject, valueAt } from "@callsheet/core";
import { paragraph, type MarkupBlock } from "../markup.ts";
import { resolvedSession } from "../resolved-session.ts";
import type { SessionModel } from "../session-model.ts";

/** About how many tokens the instructions or the tools take; nothing for other places. */
export function tokenDocs(model: SessionModel, pointer: string): MarkupBlock[] {
  const text = textAt(model, pointer);
  if (text === null || text === "") return [];
  const tokens = estimateTokens(text);
  return [paragraph(`${tokenWords(tokens)}${shareWords(model, tokens)}.`)];
}

/** "About 1,200 tokens" */
export function tokenWords(tokens: number): string {
  return `About ${tokens.toLocaleString("en-US")} ${tokens === 1 ? "token" : "tokens"}`;
}

/** What the model gets to read of a place. */
function textAt(model: SessionModel, pointer: string): string | null {
  if (pointer !== "/instructions" && pointer !== "/tools") return null;
  const { value, open } = resolvedSession(model);
  const { instructions, tools } = isObject(value) ? value : {};
  if (open.has(pointer)) return null;
  if (pointer === "/tools") return Array.isArray(tools) ? JSON.stringify(tools) : null;
  return typeof instructions === "string" ? instructions : null;
}

/** How much of what the session's model can hold that is; empty where that is not known. */
function shareWords(model: SessionModel, tokens: number): string {
  const id = valueAt(resolvedSession(model).value, ["model"]);
  // On Azure a model goes by the name of its deployment, which may be any.
  const isNamed = typeof id === "string" && model.context.config.target !== "azure";
  const size = isNamed ? findModel(id)?.contextTokens : undefined;
  if (!isNamed || typeof size !== "number") return "";
  const percent = Math.round((100 * tokens) / size);
  const share = percent === 0 ? "less than 1%" : `${percent}%`;
  return `, ${share} of the ${size.toLocaleString("en-US")} that \`${id}\` can hold`;
}
