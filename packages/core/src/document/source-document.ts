import { Parser } from "yaml";
import { builtInFinding } from "../built-in-rules.ts";
import type { Finding } from "../finding.ts";
import type { JsonValue } from "../json-value.ts";
import type { TextRange } from "../text-range.ts";
import { composeTrees } from "./compose-trees.ts";
import { byteLimit, depthLimit, exceedsByteLimit, findDeepToken } from "./limits.ts";
import { locatePlace, type PlacePart } from "./node-location.ts";
import { plainValue } from "./plain-value.ts";
import { quickTree } from "./quick/quick-tree.ts";
import { secondDocumentFinding, syntaxFindings } from "./syntax-findings.ts";
import type { YamlTree } from "./yaml-tree.ts";

/** A text that was read: its value, what was found on the way, and where everything stands. */
export interface SourceDocument {
  readonly uri: string;
  readonly text: string;
  /** `null` for an empty text, `undefined` when errors leave the text's meaning open. */
  readonly value: JsonValue | undefined;
  /** What reading found, in the order of the text. */
  readonly findings: readonly Finding[];
  /** The scalars in plain or quoted style that begin with `$`, by pointer. */
  readonly dollarScalars: ReadonlyMap<string, string>;
  /** `null` when the text is too large or too deep to be made into nodes. */
  readonly tree: YamlTree | null;
  /**
   * The range of a key or of a value. Where the pointer leads nowhere, that of the nearest place
   * above it. A value that spans lines is shown by its key, or else by its first line.
   */
  locate(pointer: string, part: PlacePart): TextRange;
}

/** Reads YAML 1.2, and so JSON. Never throws: what can't be read gives findings and no value. */
export function readSource(text: string, options: { readonly uri: string }): SourceDocument {
  const { uri } = options;
  if (exceedsByteLimit(text)) {
    const message = `The file is larger than ${byteLimit / 1024 / 1024} MiB. No session is; check what it holds.`;
    return unreadDocument(uri, text, message, 0);
  }
  const quick = quickTree(text);
  if (quick !== null) return treeDocument(uri, text, quick, []);
  const tokens = [...new Parser().parse(text)];
  const deepOffset = findDeepToken(tokens);
  if (deepOffset !== null) {
    const message = `The nesting is deeper than ${depthLimit} levels here. No session needs that.`;
    return unreadDocument(uri, text, message, deepOffset);
  }

  const [tree, second] = composeTrees(tokens, text.length);
  const findings: Finding[] = tree === undefined ? [] : syntaxFindings(text, tree);
  if (findings.length === 0 && second !== undefined) {
    findings.push(secondDocumentFinding(text, second));
  }
  return treeDocument(uri, text, tree ?? null, findings);
}

/** The document of a tree; it has a value where nothing was found that leaves its meaning open. */
function treeDocument(
  uri: string,
  text: string,
  tree: YamlTree | null,
  syntax: readonly Finding[],
): SourceDocument {
  const plain = tree !== null && syntax.length === 0 ? plainValue(tree, text) : null;
  const findings = [...syntax, ...(plain?.findings ?? [])];
  const isClear = findings.every(({ rule }) => rule === "duplicate-key" || rule === "json-value");
  return {
    uri,
    text,
    value: plain !== null && isClear ? plain.value : undefined,
    findings,
    dollarScalars: plain?.dollarScalars ?? new Map(),
    tree,
    locate: (pointer, part) =>
      tree === null ? { start: 0, end: 0 } : locatePlace(tree, text, pointer, part),
  };
}

function unreadDocument(
  uri: string,
  text: string,
  message: string,
  offset: number,
): SourceDocument {
  const range = { start: offset, end: Math.min(offset + 1, text.length) };
  return {
    uri,
    text,
    value: undefined,
    findings: [builtInFinding({ rule: "resource-limit", message, pointer: "", range })],
    dollarScalars: new Map(),
    tree: null,
    locate: () => range,
  };
}
