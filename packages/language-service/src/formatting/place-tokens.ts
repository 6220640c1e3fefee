import type { TokenKind } from "@callsheet/core";
import { createLevelStack, type BlockLevel, type LevelStack } from "./block-levels.ts";
import { closesFlow, opensFlow, reachOf, type VisibleToken } from "./visible-tokens.ts";

/** Where a token goes: to the column of a level, and some indentations further. */
export interface TokenPlace {
  /** `null` for column 0. */
  readonly level: BlockLevel | null;
  readonly steps: number;
}

export interface PlacedTokens {
  readonly levels: readonly BlockLevel[];
  /**
   * By the index of the token. A place have those that lead a line, and those that open a level on
   * the line of a dash, a `?` or an explicit `:`.
   */
  readonly places: readonly (TokenPlace | null)[];
  /** The innermost level around each token, by its index. */
  readonly owners: readonly (BlockLevel | null)[];
}

/** Finds the levels of a text that YAML can read, and where in them its lines begin. */
export function placeTokens(text: string, tokens: readonly VisibleToken[]): PlacedTokens {
  const walk: Walk = {
    text,
    tokens,
    stack: createLevelStack(),
    places: tokens.map(() => null),
    comments: [],
    flow: { depth: 0, owner: null },
    isBehindIndicator: false,
    last: null,
  };
  const owners = tokens.map((token, index) => {
    step(walk, token, index);
    return walk.stack.top;
  });
  endBlocks(walk);
  return { levels: walk.stack.levels, places: walk.places, owners };
}

interface Walk {
  readonly text: string;
  readonly tokens: readonly VisibleToken[];
  readonly stack: LevelStack;
  readonly places: (TokenPlace | null)[];
  /** The comments between blocks whose place depends on what follows, by their indices. */
  comments: number[];
  /** How many brackets are open, and the level in which the outermost one stands. */
  flow: { depth: number; owner: BlockLevel | null };
  /** Whether what stands next on this line may open a level. */
  isBehindIndicator: boolean;
  /** The kind of the last token that was no comment. */
  last: TokenKind | null;
}

function step(walk: Walk, token: VisibleToken, index: number): void {
  const { places, stack, flow } = walk;
  const { kind, leads } = token;
  if (kind === "comment") {
    if (leads && flow.depth > 0) places[index] = flowPlace(walk, token);
    else if (leads) walk.comments.push(index);
    return;
  }
  if (kind === "directive" || kind === "document-start" || kind === "document-end") {
    endBlocks(walk);
    if (leads) places[index] = { level: null, steps: 0 };
  } else if (flow.depth > 0) {
    if (leads) places[index] = flowPlace(walk, token);
  } else if (leads) {
    places[index] = linePlace(walk, token, index);
  } else if (walk.isBehindIndicator && !isPropertyLine(walk, index)) {
    const start = walk.tokens[index - 1]?.range.end ?? 0;
    const level = stack.open({ ...token, start, isList: kind === "dash", isBehindIndicator: true });
    if (level.parent !== null) places[index] = { level, steps: 0 };
  }
  enter(walk, token, index);
}

/** Notes what a token means for those that follow. */
function enter(walk: Walk, { kind }: VisibleToken, index: number): void {
  const { stack, flow, places } = walk;
  const isInBlock = flow.depth === 0;
  const isExplicit = kind === "question-mark" || (kind === "colon" && places[index] !== null);
  if (isInBlock && (isExplicit || kind === "colon")) {
    stack.markMapping(isExplicit ? "explicit" : "implicit");
  }
  walk.isBehindIndicator =
    isInBlock && (isExplicit || kind === "dash" || kind === "document-start");
  walk.last = kind;
  if (opensFlow(kind)) {
    walk.flow = { depth: flow.depth + 1, owner: isInBlock ? stack.top : flow.owner };
  } else if (closesFlow(kind)) {
    walk.flow = { ...flow, depth: flow.depth - 1 };
  }
  stack.extend(reachOf(walk.text, walk.tokens, index));
}

/** The place of a block's line, with which the comments above it find theirs. */
function linePlace(walk: Walk, token: VisibleToken, index: number): TokenPlace {
  const { stack } = walk;
  const { column, range } = token;
  const isList = token.kind === "dash";
  const opens = stack.opensAt(column, isList);
  if (!opens) placeTrailingComments(walk, column);
  stack.closeAbove(column, isList);
  if (isPropertyLine(walk, index)) {
    return placeComments(walk, { level: stack.top, steps: opens && stack.top !== null ? 1 : 0 });
  }
  const start = range.start - column;
  const level = opens ? stack.open({ column, start, isList, isBehindIndicator: false }) : stack.top;
  return placeComments(walk, { level, steps: 0 });
}

/** Whether from a token on its line holds only an anchor or a tag, for what the next line begins. */
function isPropertyLine({ tokens }: Walk, index: number): boolean {
  let end = index;
  while (tokens[end]?.kind === "anchor" || tokens[end]?.kind === "tag") {
    end++;
    if (tokens[end]?.leads !== false || tokens[end]?.kind === "comment") return true;
  }
  return false;
}

/** The place of a line inside of brackets. */
function flowPlace({ flow }: Walk, { kind, column }: VisibleToken): TokenPlace {
  const { depth, owner } = flow;
  if (!closesFlow(kind)) return { level: owner, steps: depth };
  // Behind a key, YAML wants the last bracket deeper than the key. Where it isn't, our parser takes
  // it and so it may stay.
  const isIndented = owner?.kind !== "value" && column !== owner?.column;
  return { level: owner, steps: depth === 1 && isIndented ? 1 : depth - 1 };
}

/** Puts the comments that end a block to it, where the next line is one at `column`. */
function placeTrailingComments(walk: Walk, column: number): void {
  const { tokens, stack, places } = walk;
  const { top } = stack;
  const isEmpty = walk.last !== null && valueAnnouncers.has(walk.last);
  walk.comments = walk.comments.filter((index) => {
    const own = tokens[index]?.column ?? 0;
    if (own <= column) return true;
    const isInEmpty = isEmpty && top !== null && own > top.column;
    const level = isInEmpty ? top : stack.ownerAt(own, column);
    if (level !== null) places[index] = { level, steps: isInEmpty ? 1 : 0 };
    return level === null;
  });
}

/** Where one of these comes last, the value is missing, and comments may stand in its place. */
const valueAnnouncers: ReadonlySet<TokenKind> = new Set([
  "colon",
  "dash",
  "question-mark",
  "anchor",
  "tag",
]);

/** Puts all other comments to the line that they stand above. */
function placeComments(walk: Walk, place: TokenPlace): TokenPlace {
  for (const index of walk.comments) walk.places[index] = place;
  walk.comments = [];
  return place;
}

function endBlocks(walk: Walk): void {
  placeTrailingComments(walk, -1);
  placeComments(walk, { level: null, steps: 0 });
  walk.stack.closeAll();
}
