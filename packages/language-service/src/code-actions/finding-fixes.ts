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
  return fixes.map(({ title, kind, edits }) => ({
    kind: "quickFix",
    title: `${title}${place}`,
    document,
    edits,
    diagnostics: [diagnostic],
    isPreferred: kind === "safe" || fixes.length === 1,
  }));
}

function includedDocument(model: SessionModel, uri: string): EditedDocument | null {
  const text = model.includedText(uri);
  return text === null ? null : { uri, version: null, positions: createTextPositions(text) };
}
