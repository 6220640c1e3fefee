import type { SyntaxNode, TextRange } from "@callsheet/core";
import { wholeNode } from "../node-text.ts";
import { visitNodes } from "../visit-nodes.ts";
import { openThing, type Mention, type NamedThing, type OpenThing } from "./named-thing.ts";

/**
 * The anchors with their aliases. Each anchor is a thing of its own, also where a later one of the
 * same name hides it; aliases that name none are things without a declaration.
 */
export function anchors(text: string, syntax: SyntaxNode | null): NamedThing[] {
  // Many texts have none, and need no walk to see that.
  if (!/[&*]/.test(text)) return [];
  const things = new Map<SyntaxNode | string, OpenThing>();
  visitNodes(syntax, (node) => {
    if (node.kind === "alias") {
      const key = node.target ?? node.name;
      const thing = things.get(key) ?? openThing("anchor", node.name);
      things.set(key, thing);
      thing.uses.push({ ...behindSign(node.range), node, form: "bare" });
    } else if (node.anchor !== null) {
      const { name, range } = node.anchor;
      const thing = openThing("anchor", name);
      things.set(node, thing);
      const whole = wholeNode(text, node);
      thing.declarations.push({ ...behindSign(range), node, form: "bare", whole });
    }
  });
  return [...things.values()];
}

function behindSign(token: TextRange): Pick<Mention, "token" | "range"> {
  return { token, range: { start: token.start + 1, end: token.end } };
}
