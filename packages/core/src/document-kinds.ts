import { parseScenario, type ScenarioDocument } from "./document/scenario-document.ts";
import { parseScript, type ScriptDocument } from "./document/script-document.ts";
import { parseSession, type SessionDocument } from "./document/session-document.ts";
import { fileKindOf, type FileKind } from "./document/file-kind.ts";
import type { ReadOptions } from "./document/source-document.ts";
import { rules } from "./rules/index.ts";
import type { Rule } from "./rules/rule.ts";
import { scenarioErrors, scenarioView } from "./schema/scenario-schema.ts";
import type { SchemaView } from "./schema/schema-view.ts";
import { scriptErrors, scriptView } from "./schema/script-schema.ts";
import { sessionErrors, sessionView } from "./schema/session-schema.ts";
import type { SchemaError } from "./schema/shape-check.ts";

/** A file that Callsheet knows, as it was read. */
export type CallsheetDocument = SessionDocument | ScriptDocument | ScenarioDocument;

/** What holds for all files of a kind. */
export interface DocumentKind {
  readonly view: SchemaView;
  /** The errors of a value's shape; none when it is valid. */
  validate(value: unknown): readonly SchemaError[];
  readonly rules: readonly Rule[];
  /** Reads the text of such a file. Never throws. */
  parse(text: string, options: ReadOptions): CallsheetDocument;
}

/** The kinds of file, each with what it is checked by. */
export const documentKinds: Readonly<Record<FileKind, DocumentKind>> = {
  session: {
    view: sessionView,
    validate: sessionErrors,
    rules: rulesOf("session"),
    parse: parseSession,
  },
  script: {
    view: scriptView,
    validate: scriptErrors,
    rules: rulesOf("script"),
    parse: parseScript,
  },
  scenario: {
    view: scenarioView,
    validate: scenarioErrors,
    rules: rulesOf("scenario"),
    parse: parseScenario,
  },
};

/** Reads a file as what its name says it is; `kind` where something else knows that better. */
export function parseDocument(
  text: string,
  { uri, kind = fileKindOf(uri) }: { readonly uri: string; readonly kind?: FileKind },
): CallsheetDocument {
  return documentKinds[kind].parse(text, { uri });
}

function rulesOf(kind: FileKind): Rule[] {
  return rules.filter(({ file }) => file === kind);
}
