import scenarioSchema from "../../../../schemas/scenario.schema.json" with { type: "json" };
import type { SourceDocument } from "../document/source-document.ts";
import type { Scenario } from "./generated/scenario-types.ts";
import { validateScenario } from "./generated/validate-scenario.js";
import type { SchemaNode } from "./schema-node.ts";
import { createSchemaView } from "./schema-view.ts";
import type { SchemaError } from "./shape-check.ts";

const root: SchemaNode = scenarioSchema;

/** The schema of a scenario, beside its values. */
export const scenarioView = createSchemaView(root, {
  subject: "scenario",
  demandedBy: "`callsheet test`",
});

/** The errors of a scenario's shape; none when it is valid. */
export function scenarioErrors(value: unknown): readonly SchemaError[] {
  return validateScenario(value) ? [] : (validateScenario.errors ?? []);
}

/** The scenario that a document holds; `null` where its shape is wrong, which findings say. */
export function scenarioOf({ value }: SourceDocument): Scenario | null {
  return isScenario(value) ? value : null;
}

function isScenario(value: unknown): value is Scenario {
  return validateScenario(value);
}
