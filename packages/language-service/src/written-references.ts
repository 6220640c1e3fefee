import {
  isReferenceFree,
  parseReference,
  type Reference,
  type SyntaxNode,
  type SyntaxScalar,
  type TextRange,
} from "@callsheet/core";
import { scalarContent } from "./node-text.ts";
import { oncePerVersion } from "./per-version.ts";
import { pointerOf, visitNodes } from "./visit-nodes.ts";

/** A reference, or a text escaped so that it is none, where it is written. */
export interface WrittenReference {
  readonly reference: Exclude<Reference, { kind: "malformed" }>;
  /** RFC 6901 pointer of the value that it stands for. */
  readonly pointer: string;
  readonly node: SyntaxScalar;
  /** Without quotes. */
  readonly range: TextRange;
  /** From the first character to the last; none where YAML writes some of them in another way. */
  readonly parts: readonly ReferencePart[];
}

export interface ReferencePart {
  /** `text` is a default, a message, or what an escape stands for. */
  readonly role: "punctuation" | "kind" | "name" | "path" | "text";
  readonly range: TextRange;
}

/** The references of a session in the order of its text; other documents have none. */
export const writtenReferences = oncePerVersion(({ text, syntax, kind }) => {
  const found: WrittenReference[] = [];
  if (kind !== "session") return found;
  visitNodes(syntax, (node, place, part) => {
    if (part === "key" || !mayBeReference(node)) return;
    const pointer = pointerOf(place);
    const reference = isReferenceFree(pointer) ? null : parseReference(node.value);
    const range = scalarContent(text, node);
    if (reference === null || reference.kind === "malformed" || range === null) return;
    const written = text.slice(range.start, range.end);
    const parts = written === node.value ? partsOf(reference, written, range.start) : [];
    found.push({ reference, pointer, node, range, parts });
  });
  return found;
});

/** The range of the one part of that role; of the whole reference where it has no parts. */
export function rangeOfPart(
  { parts, range }: WrittenReference,
  role: ReferencePart["role"],
): TextRange {
  return parts.find((part) => part.role === role)?.range ?? range;
}

function mayBeReference(node: SyntaxNode): node is SyntaxScalar & { readonly value: string } {
  return (
    node.kind === "scalar" &&
    typeof node.value === "string" &&
    node.value.startsWith("$") &&
    node.style !== "literal" &&
    node.style !== "folded"
  );
}

type PartLength = readonly [role: ReferencePart["role"], length: number];

function partsOf(
  reference: WrittenReference["reference"],
  written: string,
  offset: number,
): ReferencePart[] {
  let start = offset;
  return partLengths(reference, written).flatMap(([role, length]) => {
    const range = { start, end: start + length };
    start = range.end;
    return length === 0 ? [] : [{ role, range }];
  });
}

function partLengths(
  reference: WrittenReference["reference"],
  written: string,
): readonly PartLength[] {
  switch (reference.kind) {
    case "escape":
      return [
        ["punctuation", 1],
        ["text", reference.text.length],
      ];
    case "file": {
      const before = written.indexOf(":") + 1;
      const blanks = written.slice(before).search(/\S/);
      const { length } = reference.path;
      return [
        ...opening("file"),
        ["punctuation", blanks],
        ["path", length],
        ["punctuation", written.length - before - blanks - length],
      ];
    }
    case "env": {
      const { name, otherwise } = reference;
      const text = otherwise?.text.length ?? 0;
      return [
        ...opening("env"),
        ["name", name.length],
        ["punctuation", otherwise === null ? 0 : 2],
        ["text", text],
        ["punctuation", 1],
      ];
    }
  }
}

function opening(kind: "env" | "file"): readonly PartLength[] {
  return [
    ["punctuation", "${".length],
    ["kind", kind.length],
    ["punctuation", ":".length],
  ];
}
