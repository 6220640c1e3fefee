import {
  defaultConfig,
  lint,
  parseScenario,
  parseScript,
  scenarioOf,
  scriptOf,
  type CallsheetDocument,
  type EmulatorScript,
  type LintConfig,
  type Scenario,
  type ScenarioDocument,
} from "@callsheet/core";
import { createFileHost, currentDate, projectRootOf, type ConfigLookup } from "@callsheet/project";

import { readSourceFile, type SourceFile } from "../files/source-file.ts";
import { placeIn } from "../lint/lint-source.ts";
import { reportedText, type PlacedFinding, type ReportedText } from "../report/lint-report.ts";

/** How files are judged that a scenario consists of. */
export interface FileRules {
  readonly configFor: ConfigLookup;
  readonly cwd: string;
}

/** A scenario that was read, and what is wrong with it. */
export interface ScenarioFile {
  /** Absolute. */
  readonly path: string;
  readonly document: ScenarioDocument;
  readonly reported: ReportedText;
  /** `null` where its shape is wrong, which the findings say. */
  readonly scenario: Scenario | null;
  /** Those of error level. */
  readonly findings: readonly PlacedFinding[];
}

/** Reads and lints a scenario; a `UsageError` when it can't be read. */
export async function readScenarioFile(path: string, rules: FileRules): Promise<ScenarioFile> {
  const source = readSourceFile(path, rules.cwd);
  const document = parseScenario(source.text, { uri: source.path });
  return {
    path: source.path,
    document,
    reported: reportedText(source.name, source.text),
    scenario: scenarioOf(document),
    findings: await errorsIn(source, document, rules),
  };
}

/** Reads and lints a script; a `UsageError` when it can't be read. */
export async function readScriptFile(
  path: string,
  rules: FileRules,
): Promise<{ script: EmulatorScript | null; findings: readonly PlacedFinding[] }> {
  const source = readSourceFile(path, rules.cwd);
  const document = parseScript(source.text, { uri: source.path });
  return { script: scriptOf(document), findings: await errorsIn(source, document, rules) };
}

async function errorsIn(
  source: SourceFile,
  document: CallsheetDocument,
  { configFor, cwd }: FileRules,
): Promise<PlacedFinding[]> {
  const config: LintConfig = (await configFor(source.path))?.config ?? defaultConfig;
  const errors = lint(document, { config, today: currentDate() }).filter(
    ({ severity }) => severity === "error",
  );
  return placeIn(
    source,
    createFileHost(() => projectRootOf(source.path)),
    errors,
    cwd,
  );
}
