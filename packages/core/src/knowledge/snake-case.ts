/** Writes a name as the API writes its keys: `maxOutputTokens` becomes `max_output_tokens`. */
export function snakeCase(name: string): string {
  // Nearly every name is written so already.
  if (name.toLowerCase() === name) return name;
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}
