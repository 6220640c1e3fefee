import { stringify } from "yaml";

import schema from "../../schemas/session.schema.json" with { type: "json" };

/** A snippet as VS Code reads it from a file. */
export interface EditorSnippet {
  readonly body: readonly string[];
  readonly description: string;
  readonly isFileTemplate?: true;
}

/** A starter as the schema has it; strings in `body` may hold tab stops, `${1:text}`. */
interface Starter {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}

/**
 * The schema's starters for whole sessions and for tools, by label, for "Fill File with Snippet"
 * and "Insert Snippet". They have no prefix, so that completion, which offers the same starters
 * where they fit, doesn't show them twice.
 */
export function editorSnippets(): Record<string, EditorSnippet> {
  const sessions: readonly Starter[] = schema.defaultSnippets;
  const tools: readonly Starter[] =
    schema.definitions.RealtimeSession.properties.tools.items.defaultSnippets;
  return Object.fromEntries([
    ...sessions.map(({ label, description, body }): [string, EditorSnippet] => [
      label,
      { description, body: linesOf(body), isFileTemplate: true },
    ]),
    ...tools.map(({ label, description, body }): [string, EditorSnippet] => [
      label,
      { description, body: linesOf([body]) },
    ]),
  ]);
}

function linesOf(value: unknown): string[] {
  return stringify(value, { lineWidth: 0 }).trimEnd().split("\n");
}
