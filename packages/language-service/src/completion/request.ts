import type { JsonValue, SchemaNode, SchemaView } from "@callsheet/core";
import type { SessionModel } from "../session-model.ts";
import type { Layout } from "./layout.ts";
import type { Place } from "../place/place.ts";

/** What is asked of the sources of candidates: what can stand at one place. */
export interface Request {
  readonly model: SessionModel;
  readonly place: Place;
  readonly layout: Layout;
  /** The keys on the way to the place; every index is 0. */
  readonly path: readonly string[];
  readonly evidence: JsonValue;
  /** The nodes of the schema that govern the place. */
  readonly nodes: readonly SchemaNode[];
  /** What is written in the slot up to the cursor. */
  readonly typed: string;
  /** Whether anything is written in the slot. */
  readonly isEmpty: boolean;
}

/** The branches of several nodes, each once. */
export function branchesAt(view: SchemaView, nodes: readonly SchemaNode[]): SchemaNode[] {
  return [...new Set(nodes.flatMap((node) => view.branchesOf(node)))];
}
