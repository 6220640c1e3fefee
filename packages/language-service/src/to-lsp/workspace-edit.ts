import type { TextEdit } from "@callsheet/core";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { ClientFeatures } from "../client-features.ts";
import type { TextPositions } from "../text-positions.ts";
import { toTextEdit } from "./text-edit.ts";

/** A document that is to be changed; a session model is one. */
export interface EditedDocument {
  readonly uri: string;
  /** `null` for a file that the editor need not have open. */
  readonly version: number | null;
  readonly positions: TextPositions;
}

/** Edits of one document that don't overlap, in offsets of its text before any of them. */
export function toWorkspaceEdit(
  { uri, version, positions }: EditedDocument,
  edits: readonly TextEdit[],
  client: ClientFeatures,
): WorkspaceEdit {
  const made = edits.map((edit) => toTextEdit(edit, positions));
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: made }] }
    : { changes: { [uri]: made } };
}
