import type { Diagnostic } from "vscode-languageserver-types";
import type { ClientFeatures } from "./client-features.ts";
import type { SessionModel } from "./session-model.ts";
import { toDiagnostic } from "./to-lsp/diagnostic.ts";

/** The findings of a document as diagnostics. */
export function getDiagnostics(model: SessionModel, client: ClientFeatures): Diagnostic[] {
  return model.findings.map((finding) =>
    toDiagnostic(finding, model.positions.rangeOf(finding.range), client, {
      tags: [],
      related: null,
    }),
  );
}
