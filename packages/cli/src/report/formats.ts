import type { Colors } from "../colors.ts";
import type { LintReport } from "./lint-report.ts";

export const reportFormats = ["stylish", "json", "sarif", "github", "junit"] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Writes a report in a format; only that format's module is loaded. */
export async function formatReport(
  report: LintReport,
  format: ReportFormat,
  colors: Colors,
): Promise<string> {
  switch (format) {
    case "stylish":
      return (await import("./stylish.ts")).formatStylish(report, colors);
    case "json":
      return (await import("./json.ts")).formatJson(report);
    case "sarif":
      return (await import("./sarif.ts")).formatSarif(report);
    case "github":
      return (await import("./github.ts")).formatGithub(report);
    case "junit":
      return (await import("./junit.ts")).formatJunit(report);
  }
}
