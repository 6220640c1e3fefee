import scriptSchema from "../../../../schemas/script.schema.json" with { type: "json" };
import type { SourceDocument } from "../document/source-document.ts";
import type { EmulatorScript } from "./generated/script-types.ts";
import { validateScript } from "./generated/validate-script.js";
import type { SchemaNode } from "./schema-node.ts";
import { createSchemaView } from "./schema-view.ts";
import type { SchemaError } from "./shape-check.ts";

const root: SchemaNode = scriptSchema;

/** The schema of a script, beside its values. */
export const scriptView = createSchemaView(root, { subject: "script", demandedBy: "the emulator" });

/** The errors of a script's shape; none when it is valid. */
export function scriptErrors(value: unknown): readonly SchemaError[] {
  return validateScript(value) ? [] : (validateScript.errors ?? []);
}

/** The script that a document holds; `null` where its shape is wrong, which findings say. */
export function scriptOf({ value }: SourceDocument): EmulatorScript | null {
  return isScript(value) ? value : null;
}

function isScript(value: unknown): value is EmulatorScript {
  return validateScript(value);
}
