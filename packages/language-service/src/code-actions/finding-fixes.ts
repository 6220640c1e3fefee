import type { Fix } from "@callsheet/core";
import { fileName } from "../file-name.ts";
import type { SessionModel } from "../session-model.ts";
import { createTextPositions } from "../text-positions.ts";
import type { OfferedAction } from "../to-lsp/code-action.ts";
import type { EditedDocument } from "../to-lsp/workspace-edit.ts";
import type { DiagnosedFinding } from "./diagnosed-finding.ts";

/** Each fix of a finding; those of a finding in an included file change that file. */
export function findingFixes(
  model: SessionModel,
  { finding: { fixes, uri }, diagnostic }: DiagnosedFinding,
): OfferedAction[] {
  const document = uri === undefined ? model : includedDocument(model, uri);
  if (document === null) return [];
  const place = uri === undefined ? "" : ` in \`${fileName(uri, model.uri)}\``;
  const preferred = preferredFix(fixes);
  return fixes.map((fix) => ({
    kind: "quickFix",
    title: `${fix.title}${place}`,
    document,
    edits: fix.edits,
    diagnostics: [diagnostic],
    isPreferred: fix === preferred,
  }));
}

/** The fix that is safe, or the only one. */
function preferredFix(fixes: readonly Fix[]): Fix | null {
  const [first, ...others] = fixes;
  const safe = fixes.find(({ kind }) => kind === "safe");
  return safe ?? (others.length === 0 ? (first ?? null) : null);
}

function includedDocument(model: SessionModel, uri: string): EditedDocument | null {
  const text = model.includedText(uri);
  return text === null ? null : { uri, version: null, positions: createTextPositions(text) };
}
