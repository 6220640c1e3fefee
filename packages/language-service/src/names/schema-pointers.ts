import {
  localReferencePath,
  type SyntaxMapping,
  type SyntaxMember,
  type SyntaxNode,
  type TextRange,
} from "@callsheet/core";
import { followed, readName, type Mention, type ReadName } from "./named-thing.ts";

/** A step of a `$ref` through a mapping. */
export interface PointerStep {
  /** The key that it leads to. */
  readonly key: SyntaxNode;
  readonly mention: Mention;
}

/** Follows the `$ref`s of one schema, which lead from its outermost mapping. */
export interface SchemaPointers {
  /** Up to where a `$ref` leads; none where it is escaped in a way that hides its segments. */
  steps(reference: SyntaxNode): PointerStep[];
  /** The node that a `$ref` leads to; `null` where there is none. */
  target(reference: SyntaxNode): SyntaxNode | null;
}

export function createSchemaPointers(text: string, root: SyntaxMapping): SchemaPointers {
  const membersByName = new Map<SyntaxMapping, Map<string, SyntaxMember>>();
  const memberOf = (mapping: SyntaxMapping, name: string): SyntaxMember | undefined => {
    const members =
      membersByName.get(mapping) ??
      new Map(mapping.members.map((member) => [member.name, member] as const));
    membersByName.set(mapping, members);
    return members.get(name);
  };

  const follow = (
    path: readonly string[],
  ): { keys: (SyntaxNode | null)[]; node: SyntaxNode | null } => {
    const keys: (SyntaxNode | null)[] = [];
    let node: SyntaxNode | null = root;
    for (const segment of path) {
      const member: SyntaxMember | undefined =
        node?.kind === "mapping" ? memberOf(node, segment) : undefined;
      const next: SyntaxNode | null | undefined =
        node?.kind === "list" ? node.items[Number(segment)] : member?.value;
      keys.push(member?.key ?? null);
      node = followed(next ?? null);
    }
    return { keys, node };
  };

  const pathOf = (read: ReadName | null): string[] | null =>
    read === null ? null : localReferencePath(read.name);

  return {
    steps(reference) {
      const read = readName(text, reference);
      const path = pathOf(read);
      if (read === null || path === null) return [];
      const segments = segmentRanges(text, read.mention.range, read.name);
      if (segments.length !== path.length) return [];
      return follow(path).keys.flatMap((key, index) => {
        const range = segments[index];
        if (key === null || range === undefined) return [];
        // The whole reference stands for what it leads to.
        const token = index === path.length - 1 ? read.mention.token : range;
        return [{ key, mention: { range, token, node: reference, form: "segment" } }];
      });
    },
    target(reference) {
      const path = pathOf(readName(text, reference));
      return path === null ? null : follow(path).node;
    },
  };
}

/** Where the segments of a reference stand, as they are written; none where YAML escapes hide it. */
function segmentRanges(text: string, range: TextRange, reference: string): TextRange[] {
  if (text.slice(range.start, range.end) !== reference) return [];
  const [beginning = "", ...segments] = reference.split("/");
  let start = range.start + beginning.length;
  return segments.map((segment) => {
    const segmentRange = { start: start + 1, end: start + 1 + segment.length };
    start = segmentRange.end;
    return segmentRange;
  });
}
