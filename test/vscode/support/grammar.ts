import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

/** A piece of a line, with the scopes that the grammar gives it, outermost first. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Takes a text apart as one version of VS Code does: a list of tokens for each line. */
export type Tokenize = (text: string) => Token[][];

/** Where an editor keeps its grammar engine and the grammars of its built-in extensions. */
export interface EditorFolders {
  readonly modules: string;
  readonly extensions: string;
}

/** The part of `vscode-textmate` and `vscode-oniguruma` that is used here. */
interface Engine {
  readonly textmate: {
    readonly INITIAL: unknown;
    readonly Registry: new (options: object) => {
      loadGrammar: (scope: string) => Promise<Grammar | null>;
    };
    readonly parseRawGrammar: (content: string, path: string) => unknown;
  };
  readonly oniguruma: {
    readonly loadWASM: (options: { data: ArrayBufferLike }) => Promise<void>;
    readonly OnigScanner: new (patterns: string[]) => unknown;
    readonly OnigString: new (text: string) => unknown;
  };
}

interface Grammar {
  readonly tokenizeLine: (
    line: string,
    state: unknown,
  ) => {
    readonly tokens: readonly { startIndex: number; endIndex: number; scopes: string[] }[];
    readonly ruleStack: unknown;
  };
}

/** Loads one of the extension's grammars, that of `language`, into the engine of an editor, on top of that editor's own. */
export async function loadGrammar(
  { modules, extensions }: EditorFolders,
  language = "realtime-session",
): Promise<Tokenize> {
  const { textmate, oniguruma } = requireEngine(modules);
  const wasm = readFileSync(join(modules, "vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM({ data: wasm.buffer });
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope: string) => {
      const path = grammarPath(scope, extensions);
      const raw = path === null ? null : textmate.parseRawGrammar(readFileSync(path, "utf8"), path);
      return Promise.resolve(raw);
    },
  });
  const grammar = await registry.loadGrammar(`source.${language}`);
  if (grammar === null) throw new Error("The grammar was not loaded.");
  return (text) => {
    let state = textmate.INITIAL;
    return text.split("\n").map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes,
      }));
    });
  };
}

function requireEngine(modules: string): Engine {
  const require = createRequire(join(resolve(modules), "engine.cjs"));
  const textmate: Engine["textmate"] = require("./vscode-textmate/release/main.js");
  const oniguruma: Engine["oniguruma"] = require("./vscode-oniguruma/release/main.js");
  return { textmate, oniguruma };
}

/** The YAML grammar is one file in older versions, and one for each version of YAML in newer. */
function grammarPath(scope: string, extensions: string): string | null {
  const [, own] = /^source\.(realtime-\w+)$/.exec(scope) ?? [];
  if (own !== undefined) return `vscode-extension/syntaxes/${own}.tmLanguage.json`;
  const [, yaml] = /^source\.yaml(?:\.(.+))?$/.exec(scope) ?? [];
  const path = scope.startsWith("source.yaml")
    ? join(
        extensions,
        "yaml/syntaxes",
        `yaml${yaml === undefined ? "" : `-${yaml}`}.tmLanguage.json`,
      )
    : join(extensions, "markdown-basics/syntaxes/markdown.tmLanguage.json");
  return (scope === "text.html.markdown" || scope.startsWith("source.yaml")) && existsSync(path)
    ? path
    : null;
}
