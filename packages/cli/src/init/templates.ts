import { isObject, type JsonObject } from "@callsheet/core";

import schema from "../../../../schemas/session.schema.json" with { type: "json" };

/** What a new session file can start from. */
export interface SessionTemplate {
  /** As the command line has it: `phone-agent`. */
  readonly name: string;
  /** One clause without a full stop. */
  readonly description: string;
  readonly session: JsonObject;
}

/** The templates that editors offer as snippets too, the default one first. */
export const sessionTemplates: readonly SessionTemplate[] = schema.defaultSnippets.map(
  ({ label, description, body }) => ({
    name: label.toLowerCase().replaceAll(" ", "-"),
    description,
    session: filledObject(body),
  }),
);

/** Puts in place of each tab stop of a snippet, `${1:marin}`, the text that it proposes. */
function filledObject(body: object): JsonObject {
  const json = JSON.stringify(body).replaceAll(/\$\{\d+:([^}]*)\}/g, "$1");
  const session: unknown = JSON.parse(json);
  if (isObject(session)) return session;
  throw new Error("A snippet of the schema is no object.");
}
