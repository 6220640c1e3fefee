import sessionSchema from "../../../../schemas/session.schema.json" with { type: "json" };
import { validateSession } from "./generated/validate-session.js";
import type { SchemaNode } from "./schema-node.ts";
import { createSchemaView } from "./schema-view.ts";
import type { SchemaError } from "./shape-check.ts";

const root: SchemaNode = sessionSchema;

/** The schema of a session, beside its values. */
export const sessionView = createSchemaView(root, { subject: "session", demandedBy: "the API" });

/** The errors of a session's shape; none when it is valid. */
export function sessionErrors(value: unknown): readonly SchemaError[] {
  return validateSession(value) ? [] : (validateSession.errors ?? []);
}
