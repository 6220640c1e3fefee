import { describeRule, type Finding } from "@callsheet/core";
import type { Diagnostic, Location } from "vscode-languageserver-types";
import type { ClientFeatures } from "./client-features.ts";
import { fileName } from "./file-name.ts";
import { placedFindings, type PlacedFinding } from "./placed-findings.ts";
import type { SessionModel } from "./session-model.ts";
import { createTextPositions, type TextPositions } from "./text-positions.ts";
import { toDiagnostic } from "./to-lsp/diagnostic.ts";

/** The findings of a document as diagnostics, those in included files at the references to them. */
export function getDiagnostics(model: SessionModel, client: ClientFeatures): Diagnostic[] {
  return diagnosticsOf(model, placedFindings(model), client);
}

/** Some of a document's findings, as `getDiagnostics` gives them. */
export function diagnosticsOf(
  model: SessionModel,
  findings: readonly PlacedFinding[],
  client: ClientFeatures,
): Diagnostic[] {
  const placeInFile = createFilePlaces(model);
  return findings.map(({ finding, range }) => {
    const place = placeInFile(finding);
    const included = place && { name: fileName(place.uri, model.uri), place };
    const tag = describeRule(finding.rule)?.tag ?? null;
    return toDiagnostic({ finding, range: model.positions.rangeOf(range), tag, included }, client);
  });
}

/** Tells where findings are in included files, counting the lines of each file once. */
function createFilePlaces(model: SessionModel): (finding: Finding) => Location | null {
  const byUri = new Map<string, TextPositions>();
  return ({ uri, range }) => {
    const text = uri === undefined ? null : model.includedText(uri);
    if (uri === undefined || text === null) return null;
    const positions = byUri.get(uri) ?? createTextPositions(text);
    byUri.set(uri, positions);
    return { uri, range: positions.rangeOf(range) };
  };
}
