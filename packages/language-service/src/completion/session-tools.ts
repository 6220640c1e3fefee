import { isObject, parseSession } from "@callsheet/core";
import { nodeAt } from "../cursor.ts";
import { oncePerVersion } from "../per-version.ts";
import type { Request } from "./request.ts";

/** The tools of the session that a scenario names, at the places of a scenario that name a tool. */
export function sessionTools({ model, path }: Request): readonly string[] {
  const isToolName = /\/(?:calls|result\/tool)$/.test(path.join("/"));
  return model.kind === "scenario" && isToolName ? toolNames(model) : [];
}

const toolNames = oncePerVersion(({ syntax, uri, context }): readonly string[] => {
  const session = nodeAt(syntax, ["session"]);
  if (session?.kind !== "scalar" || typeof session.value !== "string") return [];
  const answer = context.readFile?.({ from: uri, path: session.value });
  if (answer === undefined || !("text" in answer)) return [];
  const { value } = parseSession(answer.text, { uri: answer.uri });
  const tools = isObject(value) ? value["tools"] : undefined;
  if (!Array.isArray(tools)) return [];
  return tools.flatMap((tool) =>
    isObject(tool) && tool["type"] === "function" && typeof tool["name"] === "string"
      ? [tool["name"]]
      : [],
  );
});
