import { stringify } from "yaml";

/**
 * The text that a migration starts from. A YAML file that holds JSON, as pasted from a request, is
 * written as YAML; any other text is taken as it is, so that its comments and its form are kept.
 */
export function yamlForm(text: string, uri: string): string {
  if (!/\.ya?ml$/i.test(uri) || !/^\s*\{/.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    // Quoted where a YAML 1.1 reader would take a string for something else.
    return stringify(value, { schema: "core", compat: "yaml-1.1", lineWidth: 0 });
  } catch {
    return text;
  }
}
