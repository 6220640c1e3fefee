import type { Finding, Severity } from "@callsheet/core";
import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type Range,
} from "vscode-languageserver-types";
import type { ClientFeatures } from "../client-features.ts";

/** A place in another file that a diagnostic speaks of. */
export interface RelatedPlace {
  readonly uri: string;
  readonly range: Range;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A finding as editors show it, at `range` of the document. */
export function toDiagnostic(
  { rule, severity, message, url }: Finding,
  range: Range,
  client: ClientFeatures,
  options: { readonly tags: readonly FindingTag[]; readonly related: RelatedPlace | null },
): Diagnostic {
  const { tags, related } = options;
  return {
    range,
    severity: severities[severity],
    source: "callsheet",
    code: rule,
    message,
    ...(client.codeDescription ? { codeDescription: { href: url } } : {}),
    ...(client.diagnosticTags && tags.length > 0
      ? { tags: tags.map((tag) => diagnosticTags[tag]) }
      : {}),
    ...(client.relatedInformation && related !== null
      ? { relatedInformation: [{ location: related, message }] }
      : {}),
  };
}

/** What a finding says of the text that it marks. */
export type FindingTag = "deprecated" | "unnecessary";

const diagnosticTags: Readonly<Record<FindingTag, DiagnosticTag>> = {
  deprecated: DiagnosticTag.Deprecated,
  unnecessary: DiagnosticTag.Unnecessary,
};
