import { isSecretPlace, type SyntaxNode } from "@callsheet/core";
import { parameterPlaceOf } from "../place/parameter-place.ts";
import type { MarkupBlock } from "../markup.ts";
import { writtenReferences, type WrittenReference } from "../written-references.ts";
import type { SessionModel } from "../session-model.ts";
import { aliasDocs } from "./alias-docs.ts";
import type { HoveredPlace } from "./hovered-place.ts";
import { parameterDocs } from "./parameter-docs.ts";
import { referenceDocs } from "./reference-docs.ts";
import { schemaDocs } from "./schema-docs.ts";
import { tokenDocs } from "./token-docs.ts";
import { toolDocs } from "./tool-docs.ts";
import { valueDocs } from "./value-docs.ts";

/** What is known of a key or of a value. A credential is never shown, whatever leads to it. */
export function docsOfPlace(model: SessionModel, place: HoveredPlace): MarkupBlock[] {
  const { cursor, steps } = place;
  const parameterPlace = parameterPlaceOf({ kind: "value", steps });
  if (parameterPlace !== null) return parameterDocs(parameterPlace, steps);
  const about = cursor.part === "key" ? [] : docsOfNode(model, place);
  return [
    ...(about.length > 0 ? about : schemaDocs(model.schema, place)),
    ...tokenDocs(model, cursor.pointer),
  ];
}

/** What is known of what is written there; nothing for a value like any other. */
function docsOfNode(model: SessionModel, place: HoveredPlace): MarkupBlock[] {
  const { node, pointer } = place.cursor;
  if (node.kind === "alias") return isSecretPlace(pointer) ? [] : aliasDocs(model, node, pointer);
  const reference = referenceAt(model, node);
  if (reference !== undefined) return referenceDocs(model, reference, pointer);
  const tool = toolDocs(model, place);
  return tool.length > 0 ? tool : valueDocs(model, place);
}

function referenceAt(model: SessionModel, node: SyntaxNode): WrittenReference | undefined {
  // Most texts are none, and need no search to see that.
  const isText = node.kind === "scalar" && typeof node.value === "string";
  if (!isText || !node.value.startsWith("$")) return undefined;
  return writtenReferences(model).find((written) => written.node === node);
}
