import type { Finding, FindingTag, Severity } from "@callsheet/core";
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type Location,
  type Range,
} from "vscode-languageserver-types";
import type { ClientFeatures } from "../client-features.ts";

/** A finding as a document shows it. */
export interface ShownFinding {
  readonly finding: Finding;
  /** In the document. */
  readonly range: Range;
  /** `null` for most findings. */
  readonly tag: FindingTag | null;
  /** The file that the finding is in, with what people call it; `null` for the document itself. */
  readonly included: { readonly name: string; readonly place: Location } | null;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const diagnosticTags: Readonly<Record<FindingTag, DiagnosticTag>> = {
  deprecated: DiagnosticTag.Deprecated,
  unnecessary: DiagnosticTag.Unnecessary,
};

/** A finding as editors show it. */
export function toDiagnostic(shown: ShownFinding, client: ClientFeatures): Diagnostic {
  const { finding, range, tag, included } = shown;
  const { rule, severity, message, url } = finding;
  return {
    range,
    severity: severities[severity],
    source: "callsheet",
    code: rule,
    message: messageOf(shown),
    ...(client.codeDescription && { codeDescription: { href: url } }),
    ...(client.diagnosticTags && tag !== null && { tags: [diagnosticTags[tag]] }),
    ...(client.relatedInformation &&
      included !== null && { relatedInformation: [{ location: included.place, message }] }),
  };
}

function messageOf({ finding: { message }, included }: ShownFinding): string {
  if (included === null) return message;
  const { name, place } = included;
  return `In \`${name}\`, line ${place.range.start.line + 1}: ${message}`;
}
