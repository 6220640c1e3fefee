import { format, resolveConfig } from "prettier";
import { fileURLToPath } from "node:url";

const configuration = fileURLToPath(new URL("../../.prettierrc.json", import.meta.url));

/** Formats a text as the repository formats its files; the parser is chosen by the path. */
export async function formatText(path: string, text: string): Promise<string> {
  const options = await resolveConfig(configuration, { config: configuration });
  return format(text, { ...options, filepath: path });
}

/** Writes a value as a formatted JSON file. */
export function formatJson(path: string, value: unknown): Promise<string> {
  return formatText(path, JSON.stringify(value));
}
