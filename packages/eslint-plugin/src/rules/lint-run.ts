import {
  createLineIndex,
  describedRules,
  isObject,
  lint,
  parseSession,
  type Finding,
  type JsonObject,
  type LineIndex,
  type LintConfig,
  type SessionDocument,
} from "@callsheet/core";
import type { RuleContext } from "@eslint/core";
import { SessionSourceCode } from "../language/session-source-code.ts";
import { lintSettings } from "./lint-settings.ts";

/** What linting a file gave. */
export interface LintResult {
  readonly lines: LineIndex;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** One linting of one file, shared by all rules that are on. */
interface LintRun {
  /** The options of the rules that take part, by id. */
  readonly options: Map<string, JsonObject>;
  /** `null` until the first rule asks; by then ESLint has created every rule. */
  result: LintResult | null;
}

const runs = new WeakMap<object, LintRun>();

/** Lets a rule take part in linting its file, and gives what to ask for the result. */
export function joinLintRun(context: RuleContext, rule: string): () => LintResult {
  const joined = runs.get(context.sourceCode);
  // Someone who lints one `SourceCode` twice may have other rules the second time.
  const run: LintRun =
    joined === undefined || joined.result !== null ? { options: new Map(), result: null } : joined;
  runs.set(context.sourceCode, run);
  const [options] = context.options;
  run.options.set(rule, isObject(options) ? options : {});
  return () => (run.result ??= lintFile(context, run.options));
}

function lintFile(context: RuleContext, options: ReadonlyMap<string, JsonObject>): LintResult {
  const document = documentOf(context);
  const { today, target } = lintSettings(context.settings);
  const config: LintConfig = {
    extends: "recommended",
    rules: ruleSettings(options),
    ignore: [],
    target,
  };
  return { lines: createLineIndex(document.text), findings: lint(document, { today, config }) };
}

function documentOf({ sourceCode, filename }: RuleContext): SessionDocument {
  if (sourceCode instanceof SessionSourceCode) return sourceCode.document;
  if (!("text" in sourceCode)) throw new TypeError("Callsheet's rules read text, not bytes.");
  return parseSession(sourceCode.text, { uri: filename });
}

/** Which rules are on is ESLint's to say, and so is how their findings count. */
function ruleSettings(options: ReadonlyMap<string, JsonObject>): LintConfig["rules"] {
  return Object.fromEntries(
    describedRules.map(({ id }) => {
      const set = options.get(id);
      return [
        id,
        set === undefined ? { severity: "off", options: {} } : { severity: "error", options: set },
      ];
    }),
  );
}
