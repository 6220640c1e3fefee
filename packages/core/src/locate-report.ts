import { ruleUrl, type Finding } from "./finding.ts";
import { textFix } from "./fix/pointer-edits.ts";
import type { Mount } from "./reference/resolved-tree.ts";
import type { PointerEdit, PointerFix, Report } from "./report.ts";

/**
 * Turns a report into a finding at its place in the text. `mounts` tell which file holds which
 * part of the value, the document itself first.
 */
export function locateReport(mounts: readonly Mount[], report: Report): Finding {
  const { rule, severity, message, pointer, part, fixes, range, server } = report;
  const mount = mountOf(mounts, report);
  const isIncluded = mount !== mounts[0];
  return {
    rule,
    severity,
    message,
    pointer,
    ...(server === undefined ? {} : { server }),
    range: range ?? mount.document.locate(pointer.slice(mount.pointer.length), part),
    ...(isIncluded ? { uri: mount.document.uri } : {}),
    fixes: fixes.flatMap((fix) => {
      const relative = relativeFix(fix, mount.pointer);
      return (relative && textFix(mount.document, relative)) ?? [];
    }),
    url: ruleUrl(rule),
  };
}

/** The innermost file that holds the place; a key belongs to the file that it is written in. */
function mountOf(mounts: readonly Mount[], { pointer, part }: Report): Mount {
  const [outermost, ...included] = mounts;
  if (outermost === undefined) throw new Error("A report is located in at least one document.");
  return included.reduce((innermost, mount) => {
    const isInside =
      pointer.startsWith(`${mount.pointer}/`) || (pointer === mount.pointer && part === "value");
    return isInside && mount.pointer.length >= innermost.pointer.length ? mount : innermost;
  }, outermost);
}

/** A fix with its pointers as the included file has them; `null` when one leads out of the file. */
function relativeFix(fix: PointerFix, mounted: string): PointerFix | null {
  if (mounted === "") return fix;
  const isInside = (pointer: string): boolean =>
    pointer.startsWith(`${mounted}/`) || pointer === mounted;
  const within = (pointer: string): string => pointer.slice(mounted.length);
  const edits = fix.edits.map((edit): PointerEdit | null => {
    if (!isInside(edit.pointer)) return null;
    if (edit.op !== "move") return { ...edit, pointer: within(edit.pointer) };
    return isInside(edit.to)
      ? { ...edit, pointer: within(edit.pointer), to: within(edit.to) }
      : null;
  });
  const kept = edits.filter((edit) => edit !== null);
  return kept.length === edits.length ? { ...fix, edits: kept } : null;
}
