import { Ajv, type Options } from "ajv";
import { validateSession } from "../../packages/core/src/schema/generated/validate-session.js";
import authoringSchema from "../../schemas/session.authoring.schema.json" with { type: "json" };
import sourceSchema from "../../schemas/session.schema.json" with { type: "json" };

/** The keywords for editors say nothing of values; strict mode would ask for each by name. */
const options: Options = { allErrors: true, strict: false };

/** Validates by the published schema, as any JSON Schema validator does. */
export const validateSource = new Ajv(options).compile(sourceSchema);

/** Validates by the schema that session files name for editors. */
export const validateAuthoring = new Ajv(options).compile(authoringSchema);

/** The validator that Callsheet itself runs; its errors, but for those that only repeat another. */
export function generatedErrors(session: unknown): { pointer: string; keyword: string }[] {
  if (validateSession(session)) return [];
  return (validateSession.errors ?? [])
    .filter(({ keyword }) => keyword !== "if")
    .map(({ instancePath, keyword }) => ({ pointer: instancePath, keyword }));
}

/** What each of the three forms says of a value. */
export function verdicts(session: unknown): Record<"source" | "generated" | "authoring", boolean> {
  return {
    source: validateSource(session),
    generated: validateSession(session),
    authoring: validateAuthoring(session),
  };
}

export const accepted = { source: true, generated: true, authoring: true };
export const refused = { source: false, generated: false, authoring: false };
