import { ruleUrl, type Finding, type SessionDocument } from "@callsheet/core";
import { paramToPointer } from "./api-param.ts";
import type { ApiError } from "./error-body.ts";
import { ruleOfRefusal } from "./rule-of-refusal.ts";

/** The place in the session file that a refusal names; `null` where it names none. */
export function refusalFinding(
  { message, code, param }: Omit<ApiError, "isPage">,
  document: SessionDocument,
): Finding | null {
  const pointer = param === null ? null : paramToPointer(param);
  if (param === null || pointer === null) return null;
  const rule = ruleOfRefusal(document, pointer, code);
  const more = rule === null ? "" : ` \`callsheet explain ${rule}\` tells more.`;
  return {
    rule: "server-refusal",
    severity: "error",
    message: `The server refuses this: ${message ?? code ?? "it gave no reason."}${more}`,
    pointer,
    range: document.locate(pointer, "key"),
    fixes: [],
    ...(code !== null && { server: { code, param } }),
    url: ruleUrl(rule ?? "server-refusal"),
  };
}
