import { isObject, parseScenario } from "@callsheet/core";

import { readSourceFile } from "../files/source-file.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The scenarios with a text in their file's name or their description, whatever its capitals. A
 * `UsageError` when there is none: a run of nothing would pass.
 */
export function filterScenarios(files: readonly string[], text: string, cwd: string): string[] {
  const wanted = text.toLowerCase();
  const found = files.filter((path) =>
    wordsOf(path, cwd).some((words) => words.toLowerCase().includes(wanted)),
  );
  if (found.length > 0) return found;
  throw new UsageError(
    `--filter finds none of ${files.length} scenarios: no file name and no description has "${text}".`,
  );
}

function wordsOf(path: string, cwd: string): string[] {
  const { name, text } = readSourceFile(path, cwd);
  const { value } = parseScenario(text, { uri: path });
  const description = isObject(value) ? value["description"] : null;
  return typeof description === "string" ? [name, description] : [name];
}
