import { readFile, writeFile } from "node:fs/promises";

import { formatText } from "../generate/format-text.ts";

const page = "docs/benchmarks.md";

/** Replaces what stands between the comments of a section, `<!-- NAME -->` and `<!-- /NAME -->`. */
export async function writeSection(name: string, text: string): Promise<void> {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const written = await readFile(page, "utf8");
  const [before, rest] = splitOnce(written, start);
  const [, after] = splitOnce(rest, end);
  const replaced = `${before}${start}\n\n${text}\n\n${end}${after}`;
  await writeFile(page, await formatText(page, replaced));
}

function splitOnce(text: string, mark: string): [before: string, after: string] {
  const index = text.indexOf(mark);
  if (index === -1) throw new Error(`${page} has no "${mark}".`);
  return [text.slice(0, index), text.slice(index + mark.length)];
}
