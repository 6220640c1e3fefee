import { parsePointer, type SchemaNode } from "@callsheet/core";
import { evidenceAround } from "../place/evidence.ts";
import { pathOf } from "../place/place.ts";
import type { Step } from "../place/step.ts";
import type { Cursor } from "../cursor.ts";
import type { SessionModel } from "../session-model.ts";

/** What is hovered, and the schema's word on it. */
export interface HoveredPlace {
  readonly cursor: Cursor;
  /** From the root to the key or the item. */
  readonly steps: readonly Step[];
  /** The nodes that govern it, whatever it holds; none where the schema leaves it free. */
  readonly nodes: readonly SchemaNode[];
  /** The nodes that govern what it is in; none at the root. */
  readonly around: readonly SchemaNode[];
}

/** Looks a cursor up in the schema, by the branches that the document around it tells. */
export function hoveredPlace({ schema }: SessionModel, cursor: Cursor): HoveredPlace {
  const steps = stepsTo(cursor);
  const evidence = evidenceAround({ kind: "value", steps, members: [] });
  const path = pathOf(steps);
  return {
    cursor,
    steps,
    nodes: schema.nodesAt(evidence, path),
    around: path.length === 0 ? [] : schema.nodesAt(evidence, path.slice(0, -1)),
  };
}

function stepsTo({ ancestors, member, pointer }: Cursor): Step[] {
  const path = parsePointer(pointer);
  return ancestors.flatMap((parent, index): Step | [] => {
    const inner = ancestors[index + 1];
    if (parent.kind === "list") return { parent, index: Number(path[index]) };
    if (parent.kind !== "mapping") return [];
    const inside =
      inner === undefined ? member : parent.members.find(({ value }) => value === inner);
    return inside === undefined || inside === null ? [] : { parent, member: inside };
  });
}
