import type { Finding } from "@callsheet/core";
import type { Diagnostic } from "vscode-languageserver-types";
import type { ClientFeatures } from "./client-features.ts";
import { createTextPositions } from "./text-positions.ts";
import { toDiagnostic } from "./to-lsp/diagnostic.ts";

/** The findings of a configuration, whose text is `text`, as diagnostics of that file. */
export function getConfigDiagnostics(
  text: string,
  findings: readonly Finding[],
  client: ClientFeatures,
): Diagnostic[] {
  const positions = createTextPositions(text);
  return findings.map((finding) => {
    const range = positions.rangeOf(finding.range);
    return toDiagnostic({ finding, range, tag: null, included: null }, client);
  });
}
