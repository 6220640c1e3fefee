import { ruleUrl, type Finding } from "./finding.ts";
import { textFix } from "./fix/pointer-edits.ts";
import type { Mount } from "./reference/resolved-tree.ts";
import type { PointerEdit, PointerFix, Report } from "./report.ts";

/**
 * Turns a report into a finding at its place in the text. `mounts` tell which file holds which
 * part of the value, the document itself first.
 */
export function locateReport(mounts: readonly Mount[], report: Report): Finding {
  const {
    part,
    fixes,
    range,
    place: _place,
    covers: _covers,
    beside: _beside,
    explains: _explains,
    ...rest
  } = report;
  const mount = mountOf(mounts, report);
  const isIncluded = mount !== mounts[0];
  return {
    ...rest,
    range: range ?? mount.document.locate(report.pointer.slice(mount.pointer.length), part),
    ...(isIncluded ? { uri: mount.document.uri } : {}),
    fixes: fixes.flatMap((fix) => textFix(mount.document, relativeFix(fix, mount.pointer)) ?? []),
    url: ruleUrl(report.rule),
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

function relativeFix(fix: PointerFix, mounted: string): PointerFix {
  if (mounted === "") return fix;
  const edits = fix.edits.map((edit): PointerEdit => ({
    ...edit,
    pointer: edit.pointer.slice(mounted.length),
  }));
  return { ...fix, edits };
}
