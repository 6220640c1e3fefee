import { authoringForm } from "../schema-forms/authoring-form.ts";
import type { JsonSchema } from "../schema-forms/json-schema.ts";

/** The schema of session files, for editors; its text says where it comes from. */
export function authoringSchema(session: JsonSchema): JsonSchema {
  const { $schema, $id: _, ...form } = authoringForm(session);
  return {
    ...($schema !== undefined && { $schema }),
    $id: "https://callsheet.dev/schemas/session.authoring.schema.json",
    $comment: "Made from session.schema.json by `npm run generate`; not to be edited.",
    ...form,
    title: "Session file",
  };
}
