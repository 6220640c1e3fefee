import { Parser } from "yaml";
import { builtInFinding } from "../built-in-rules.ts";
import type { Finding } from "../finding.ts";
import type { JsonValue } from "../json-value.ts";
import type { TextRange } from "../text-range.ts";
import { composeTrees } from "./compose-trees.ts";
import { byteLimit, depthLimit, exceedsByteLimit, findDeepToken } from "./limits.ts";
import { locatePlace, type PlacePart } from "./node-location.ts";
import { plainValue } from "./plain-value.ts";
import { readQuickly, type QuickReading } from "./quick/quick-reading.ts";
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
  /** The last quick reading, of this text or of one before it, from which the next can go on. */
  readonly reading: QuickReading | null;
  /**
   * The range of a key or of a value. Where the pointer leads nowhere, that of the nearest place
   * above it. A value that spans lines is shown by its key, or else by its first line.
   */
  locate(pointer: string, part: PlacePart): TextRange;
}

export interface ReadOptions {
  readonly uri: string;
  /** The document before an edit. What has not changed since is taken over from it. */
  readonly earlier?: Pick<SourceDocument, "reading"> | null;
}

/** Reads YAML 1.2, and so JSON. Never throws: what can't be read gives findings and no value. */
export function readSource(text: string, { uri, earlier = null }: ReadOptions): SourceDocument {
  const source = { uri, text, reading: earlier?.reading ?? null };
  if (exceedsByteLimit(text)) {
    const message = `The file is larger than ${byteLimit / 1024 / 1024} MiB. No session is; check what it holds.`;
    return unreadDocument(source, message, 0);
  }
  const reading = readQuickly(text, source.reading);
  if (reading !== null) return treeDocument({ ...source, reading }, reading.tree, []);
  const tokens = [...new Parser().parse(text)];
  const deepOffset = findDeepToken(tokens);
  if (deepOffset !== null) {
    const message = `The nesting is deeper than ${depthLimit} levels here. No session needs that.`;
    return unreadDocument(source, message, deepOffset);
  }

  const [tree, second] = composeTrees(tokens, text.length);
  const findings: Finding[] = tree === undefined ? [] : syntaxFindings(text, tree);
  if (findings.length === 0 && second !== undefined) {
    findings.push(secondDocumentFinding(text, second));
  }
  return treeDocument(source, tree ?? null, findings);
}

type UnreadSource = Pick<SourceDocument, "uri" | "text" | "reading">;

/** The document of a tree; it has a value where nothing was found that leaves its meaning open. */
function treeDocument(
  source: UnreadSource,
  tree: YamlTree | null,
  syntax: readonly Finding[],
): SourceDocument {
  const { text } = source;
  const plain = tree !== null && syntax.length === 0 ? plainValue(tree, text) : null;
  const findings = [...syntax, ...(plain?.findings ?? [])];
  const isClear = findings.every(({ rule }) => rule === "duplicate-key" || rule === "json-value");
  return {
    ...source,
    value: plain !== null && isClear ? plain.value : undefined,
    findings,
    dollarScalars: plain?.dollarScalars ?? new Map(),
    tree,
    locate: (pointer, part) =>
      tree === null ? { start: 0, end: 0 } : locatePlace(tree, text, pointer, part),
  };
}

function unreadDocument(source: UnreadSource, message: string, offset: number): SourceDocument {
  const range = { start: offset, end: Math.min(offset + 1, source.text.length) };
  return {
    ...source,
    value: undefined,
    findings: [builtInFinding({ rule: "resource-limit", message, pointer: "", range })],
    dollarScalars: new Map(),
    tree: null,
    locate: () => range,
  };
}
