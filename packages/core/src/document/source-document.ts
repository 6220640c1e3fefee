import { builtInFinding } from "../built-in-rules.ts";
import type { Finding } from "../finding.ts";
import type { JsonValue } from "../json-value.ts";
import type { TextRange } from "../text-range.ts";
import { composeTrees, parseTokens } from "./compose-trees.ts";
import { byteLimit, depthLimit, exceedsByteLimit, findDeepToken } from "./limits.ts";
import { locatePlace, type PlacePart } from "./node-location.ts";
import { plainValue } from "./plain-value.ts";
import {
  readQuickly,
  readValueQuickly,
  type QuickReading,
  type QuickValue,
} from "./quick/quick-reading.ts";
import { secondDocumentFinding, syntaxFindings } from "./syntax-findings.ts";
import type { YamlTree } from "./yaml-tree.ts";

/** The nodes of a text, made when they are first asked for: nearly all texts are clean, and nobody asks. */
export interface SourceNodes {
  /** `null` when the text is too large or too deep to be made into nodes. */
  readonly tree: YamlTree | null;
  /** The last quick reading, of this text or of one before it, from which the next can go on. */
  readonly reading: QuickReading | null;
}

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
  readonly nodes: SourceNodes;
  /**
   * The range of a key or of a value. Where the pointer leads nowhere, that of the nearest place
   * above it. A value that spans lines is shown by its key, or else by its first line.
   */
  locate(pointer: string, part: PlacePart): TextRange;
}

export interface ReadOptions {
  readonly uri: string;
  /**
   * The document before an edit, of which all is taken over that has not changed since. Whoever
   * gives one, or `null` for a first text, will ask for nodes, and they are made at once.
   */
  readonly earlier?: Pick<SourceDocument, "nodes"> | null;
}

/** Reads YAML 1.2, and so JSON. Never throws: what can't be read gives findings and no value. */
export function readSource(text: string, { uri, earlier }: ReadOptions): SourceDocument {
  if (exceedsByteLimit(text)) {
    const message = `The file is larger than ${byteLimit / 1024 / 1024} MiB. No session is; check what it holds.`;
    return unreadDocument({ uri, text }, earlier?.nodes.reading ?? null, message, 0);
  }
  const asksForNodes = earlier !== undefined || askedAbout.test(text);
  const quick = asksForNodes ? null : readValueQuickly(text);
  if (quick !== null) return valueDocument({ uri, text }, quick);
  return readNodes({ uri, text }, earlier?.nodes.reading ?? null);
}

/** What rules look at where it stands: references, and comments that turn rules off. */
const askedAbout = /\$\{|callsheet-disable/;

type Source = Pick<SourceDocument, "uri" | "text">;

/** The document of a text of which there is nothing to say but its value. */
function valueDocument(source: Source, { value, dollarScalars }: QuickValue): SourceDocument {
  let read: SourceNodes | null = null;
  const made = (): SourceNodes => (read ??= nodesOf(source));
  const nodes: SourceNodes = {
    get tree() {
      return made().tree;
    },
    get reading() {
      return made().reading;
    },
  };
  const locate = locateIn(source.text, nodes);
  return { ...source, value, findings: [], dollarScalars, nodes, locate };
}

/** The nodes of a text whose value is known. */
function nodesOf(source: Source): SourceNodes {
  const reading = readQuickly(source.text, null);
  return reading === null ? readNodes(source, null).nodes : { tree: reading.tree, reading };
}

function locateIn(text: string, nodes: SourceNodes): SourceDocument["locate"] {
  return (pointer, part) =>
    nodes.tree === null ? { start: 0, end: 0 } : locatePlace(nodes.tree, text, pointer, part);
}

function readNodes(source: Source, earlier: QuickReading | null): SourceDocument {
  const { text } = source;
  const reading = readQuickly(text, earlier);
  if (reading !== null) return treeDocument(source, { tree: reading.tree, reading }, []);
  const tokens = parseTokens(text);
  const deepOffset = findDeepToken(tokens);
  if (deepOffset !== null) {
    const message = `The nesting is deeper than ${depthLimit} levels here. No session needs that.`;
    return unreadDocument(source, earlier, message, deepOffset);
  }

  const [tree, second] = composeTrees(tokens, text.length);
  const findings: Finding[] = tree === undefined ? [] : syntaxFindings(text, tree);
  if (findings.length === 0 && second !== undefined) {
    findings.push(secondDocumentFinding(text, second));
  }
  return treeDocument(source, { tree: tree ?? null, reading: earlier }, findings);
}

/** The document of a tree; it has a value where nothing was found that leaves its meaning open. */
function treeDocument(
  source: Source,
  nodes: SourceNodes,
  syntax: readonly Finding[],
): SourceDocument {
  const { text } = source;
  const { tree } = nodes;
  const plain = tree !== null && syntax.length === 0 ? plainValue(tree, text) : null;
  const findings = [...syntax, ...(plain?.findings ?? [])];
  const isClear = findings.every(({ rule }) => rule === "duplicate-key" || rule === "json-value");
  return {
    ...source,
    value: plain !== null && isClear ? plain.value : undefined,
    findings,
    dollarScalars: plain?.dollarScalars ?? new Map(),
    nodes,
    locate: locateIn(text, nodes),
  };
}

function unreadDocument(
  source: Source,
  reading: QuickReading | null,
  message: string,
  offset: number,
): SourceDocument {
  const range = { start: offset, end: Math.min(offset + 1, source.text.length) };
  return {
    ...source,
    value: undefined,
    findings: [builtInFinding({ rule: "resource-limit", message, pointer: "", range })],
    dollarScalars: new Map(),
    nodes: { tree: null, reading },
    locate: () => range,
  };
}
