import { nodeAt, touches } from "./cursor.ts";
import { anchors } from "./names/anchors.ts";
import { followed, type Mention, type NamedThing } from "./names/named-thing.ts";
import { referencedNames } from "./names/referenced-names.ts";
import { schemaNames } from "./names/schema-names.ts";
import { toolNames } from "./names/tool-names.ts";
import { readTool, readTools } from "./names/tools.ts";
import { oncePerVersion } from "./per-version.ts";
import type { SessionModel } from "./session-model.ts";

/** All that a document names, and where, but for what its tools' schemas name. */
export const documentThings = oncePerVersion((model): readonly NamedThing[] => {
  const { text, syntax } = model;
  const tools = readTools(nodeAt(syntax, ["tools"]));
  const choice = readTool(nodeAt(syntax, ["tool_choice"]));
  return [
    ...anchors(text, syntax),
    ...toolNames(text, { tools, choice }),
    ...referencedNames(model),
  ];
});

/** A thing, and the place where it is mentioned. */
export interface MentionedThing {
  readonly thing: NamedThing;
  readonly mention: Mention;
  /** All that names are told apart from here, the thing itself included. */
  readonly things: readonly NamedThing[];
}

/**
 * The thing that is named at an offset or right before it; `null` where none is. An alias names its
 * anchor, though what it stands for may be a name as well.
 */
export function thingAt(model: SessionModel, offset: number): MentionedThing | null {
  const things = thingsAround(model, offset);
  let nearest: MentionedThing | null = null;
  for (const thing of things) {
    for (const mention of [...thing.declarations, ...thing.uses]) {
      if (!touches(mention.token, offset)) continue;
      if (nearest === null || lengthOf(mention) < lengthOf(nearest.mention)) {
        nearest = { thing, mention, things };
      }
    }
  }
  return nearest;
}

/** What may be named at an offset: all of the document, and what the schema around it names. */
function thingsAround(model: SessionModel, offset: number): readonly NamedThing[] {
  const { text, syntax } = model;
  const schema = readTools(nodeAt(syntax, ["tools"]))
    .map(({ mapping }) => followed(nodeAt(mapping, ["parameters"])))
    .find((node) => node?.kind === "mapping" && touches(node.range, offset));
  const named = schema?.kind === "mapping" ? schemaNames(text, schema) : [];
  return [...documentThings(model), ...named];
}

function lengthOf({ token }: Mention): number {
  return token.end - token.start;
}
