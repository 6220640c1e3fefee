import type { TextEdit } from "@callsheet/core";
import { CodeActionKind, type CodeAction, type Diagnostic } from "vscode-languageserver-types";
import type { ClientFeatures } from "../client-features.ts";
import { toWorkspaceEdit, type EditedDocument } from "./workspace-edit.ts";

/** The kinds of actions that there are, as the protocol calls them. */
export const codeActionKinds = {
  quickFix: CodeActionKind.QuickFix,
  rewrite: CodeActionKind.RefactorRewrite,
  fixAll: `${CodeActionKind.SourceFixAll}.callsheet`,
} as const;

/** Something that can be done to a document. */
export interface OfferedAction {
  readonly kind: keyof typeof codeActionKinds;
  /** As a command: "Rename to `instructions`". */
  readonly title: string;
  readonly document: EditedDocument;
  /** Edits that don't overlap. */
  readonly edits: readonly TextEdit[];
  /** What it mends, or silences; none for what is not about single findings. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it is what most people want to have done about its diagnostics. */
  readonly isPreferred: boolean;
}

/** An action as editors offer it. */
export function toCodeAction(action: OfferedAction, client: ClientFeatures): CodeAction {
  const { kind, title, document, edits, diagnostics, isPreferred } = action;
  return {
    title,
    kind: codeActionKinds[kind],
    edit: toWorkspaceEdit(document, edits, client),
    ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }),
    ...(client.preferredActions && isPreferred && { isPreferred }),
  };
}
