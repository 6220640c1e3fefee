import type { Finding } from "@callsheet/core";
import type { Diagnostic } from "vscode-languageserver-types";

/** A finding with the diagnostic that shows it. */
export interface DiagnosedFinding {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
}
