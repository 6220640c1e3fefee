import { findBetaKeys, type BetaKey } from "../knowledge/beta-shape.ts";
import { dottedPath, lastSegment, parentPointer } from "../pointer.ts";
import { moveTo, removeMember, renameTo } from "../pointer-fixes.ts";
import { refusal, type PointerEdit, type PointerFix } from "../report.ts";
import { inlineValue } from "../schema/inline-value.ts";
import { defineRule } from "./rule.ts";

export const betaShape = defineRule({
  id: "beta-shape",
  severity: "error",
  description: "Disallow the keys of the Realtime beta",
  messages: {
    moved: "{{key}} is a key of the beta, which has ended. It belongs at `{{to}}` now.",
    renamed: "{{key}} is a key of the beta, which has ended. It is called `{{name}}` now.",
    converted: "{{key}} is a key of the beta, which has ended. Write `{{to}}: {{value}}` instead.",
    removed: "{{key}} went with the beta, and nothing takes its place. Remove it.",
    repeated: "{{key}} is a key of the beta, and `{{to}}` says the same already. Remove it.",
    conflict:
      "{{key}} is a key of the beta, and `{{to}}` has another value. Decide which one holds, and remove {{key}}.",
    untyped: "The session has keys of the beta and no `type`. Add `type: realtime`.",
  },
  check({ session, report }) {
    const found = findBetaKeys(session);
    for (const key of found) {
      const { pointer, isSecond } = key;
      const server = refusal("unknown_parameter", pointer);
      const place = { pointer, part: "key", fixes: isSecond ? [] : [fixFor(key)], server } as const;
      report(place, messageFor(key), wordsFor(key));
    }
    const isUntyped = !Object.hasOwn(session, "type") && !Object.hasOwn(session, "session");
    if (found.length === 0 || !isUntyped) return;
    const server = refusal("missing_required_parameter", "/type");
    const place = { pointer: "", part: "key", covers: ["/type"], server } as const;
    report({ ...place, fixes: [addType] }, "untyped");
  },
});

function messageFor({ pointer, to, rival, isConverted }: BetaKey) {
  if (to === null) return "removed";
  if (rival !== "none") return rival === "same" ? "repeated" : "conflict";
  if (isConverted) return "converted";
  return isRenaming(pointer, to) ? "renamed" : "moved";
}

function wordsFor(beta: BetaKey): Record<"key" | "to" | "name" | "value", string> {
  const { pointer, to, isConverted, value } = beta;
  return {
    key: `\`${lastSegment(pointer) ?? ""}\``,
    to: dottedPath(to ?? ""),
    name: lastSegment(to ?? "") ?? "",
    value: isConverted ? inlineValue(value) : "",
  };
}

const addType: PointerFix = {
  title: "Add `type: realtime`",
  kind: "suggestion",
  edits: [{ op: "insert", pointer: "/type", value: "realtime" }],
};

/** Where another value stands at the new place, the move can't be made, and there is no fix. */
function fixFor({ pointer, to, value, isConverted, rival }: BetaKey): PointerFix {
  if (to === null || rival === "same") return removeMember(pointer);
  const isRename = isRenaming(pointer, to);
  const name = lastSegment(to) ?? "";
  const fix = isRename
    ? renameTo(pointer, name, isConverted ? "suggestion" : "safe")
    : moveTo(pointer, to);
  if (!isConverted) return fix;
  const set: PointerEdit = { op: "set", pointer, value };
  return { ...fix, edits: [set, ...fix.edits] };
}

function isRenaming(pointer: string, to: string): boolean {
  return parentPointer(pointer) === parentPointer(to);
}
