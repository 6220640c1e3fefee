import {
  describeKeyword,
  expectedBy,
  kindOfKeyword,
  quoteValue,
  type SyntaxNode,
} from "@callsheet/core";
import { isSchemaKind, type ParameterPlace } from "../place/parameter-place.ts";
import type { Step } from "../place/step.ts";
import { nodeAt } from "../cursor.ts";
import { paragraph, type MarkupBlock } from "../markup.ts";
import { followed } from "../names/named-thing.ts";

/** What is known of a place in the JSON Schema of a function's arguments. */
export function parameterDocs(place: ParameterPlace, steps: readonly Step[]): MarkupBlock[] {
  const { around, keyword, schema } = place;
  const last = steps.at(-1);
  if (around === null || last === undefined) return [];
  if ("index" in last) {
    const name = followed(last.parent.items[last.index] ?? null);
    const isName = around === "names" && name?.kind === "scalar";
    return isName ? propertyDocs(schema, String(name.value)) : [];
  }
  const { name } = last.member;
  if (isSchemaKind(around)) return keywordDocs(name);
  return keyword === "properties" ? propertyDocs(schema, name) : [];
}

function keywordDocs(keyword: string): MarkupBlock[] {
  const kind = kindOfKeyword(keyword);
  const words = describeKeyword(keyword);
  if (kind === null || words === null) return [];
  return [paragraph(`${quoteValue(keyword)}: ${expectedBy(kind)}`), paragraph(words)];
}

/** What a schema says of one of its properties. */
function propertyDocs(schema: SyntaxNode | null, name: string): MarkupBlock[] {
  const property = followed(nodeAt(schema, ["properties", name]));
  if (property === null) return [];
  const required = followed(nodeAt(schema, ["required"]));
  const isRequired = textsOf(required).includes(name);
  const types = textsOf(followed(nodeAt(property, ["type"])))
    .map(quoteValue)
    .join(" or ");
  const words = [types === "" ? "an argument" : types, ...(isRequired ? ["required"] : [])];
  const description = textsOf(followed(nodeAt(property, ["description"]))).join("");
  return [
    paragraph(`${quoteValue(name)}: ${words.join(", ")}`),
    ...(description === "" ? [] : [{ kind: "code", language: "text", text: description } as const]),
  ];
}

/** A text, or the texts in a list. */
function textsOf(node: SyntaxNode | null): string[] {
  const items = node?.kind === "list" ? node.items.map(followed) : [node];
  return items.flatMap((item) =>
    item?.kind === "scalar" && typeof item.value === "string" ? item.value : [],
  );
}
