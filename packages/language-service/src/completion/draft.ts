import { isObject, type JsonValue } from "@callsheet/core";
import type { InsertText, Piece } from "./insert-text.ts";

/** A value to be written, with places to go over. */
export type Draft =
  | { readonly kind: "text"; readonly text: InsertText }
  /** Anything but a text, to be filled in. */
  | { readonly kind: "blank"; readonly text: InsertText }
  | { readonly kind: "constant"; readonly value: null | boolean | number }
  | { readonly kind: "list"; readonly items: readonly Draft[] }
  | { readonly kind: "mapping"; readonly members: readonly DraftMember[] };

export interface DraftMember {
  readonly key: InsertText;
  readonly value: Draft;
}

/** A value that is written as it is. */
export function plainDraft(value: JsonValue): Draft {
  return draftOf(value, (text) => [text]);
}

/** A value whose texts and keys are in the syntax of snippets: `${1:gpt-realtime}`. */
export function snippetDraft(value: JsonValue): Draft {
  return draftOf(value, readSnippet);
}

/** Whether a draft is a mapping or a list that holds others of them. */
export function isDeep(draft: Draft): boolean {
  const inner =
    draft.kind === "list"
      ? draft.items
      : draft.kind === "mapping"
        ? draft.members.map(({ value }) => value)
        : [];
  return inner.some(({ kind }) => kind === "list" || kind === "mapping");
}

function draftOf(value: JsonValue, read: (text: string) => InsertText): Draft {
  if (typeof value === "string") return { kind: "text", text: read(value) };
  if (Array.isArray(value)) {
    return { kind: "list", items: value.map((item) => draftOf(item, read)) };
  }
  if (!isObject(value)) return { kind: "constant", value };
  const members = Object.entries(value).map(([key, member]) => ({
    key: read(key),
    value: draftOf(member ?? null, read),
  }));
  return { kind: "mapping", members };
}

/** A character that is escaped, a place with a text, a place without, or anything else. */
const part = /\\([\\$}])|\$\{(\d+):([^}]*)\}|\$(?:\{(\d+)\}|(\d+))|[^\\$]+|[\\$]/g;

function readSnippet(snippet: string): InsertText {
  const pieces: Piece[] = [];
  for (const [written, escaped, filled, text = "", braced, bare] of snippet.matchAll(part)) {
    const stop = filled ?? braced ?? bare;
    if (stop === undefined) pieces.push(escaped ?? written);
    else pieces.push({ stop: Number(stop), text, plain: text });
  }
  return pieces;
}
