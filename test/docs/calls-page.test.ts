import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, onTestFinished, test } from "vitest";

import { callsheet } from "../cli/callsheet.ts";
import { compileWith, importModule } from "../cli/generated-module.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${root}docs/calls.md`, "utf8");

function block(heading: string): string {
  const start = page.indexOf(`\n\`\`\`${heading}\n`) + heading.length + 5;
  return page.slice(start, page.indexOf("```", start));
}

test("the loop of tools compiles with the types of the concierge", async () => {
  const run = await callsheet(["types", "concierge.realtime.yaml"], { cwd: `${root}examples` });
  expect(run.code).toBe(0);
  expect(compileWith(run.stdout, block("ts tools"))).toEqual([]);
});

test("the handler of the page is one", async () => {
  const directory = process.cwd();
  process.chdir(`${root}examples`);
  onTestFinished(() => {
    process.chdir(directory);
  });
  const { handleCall } = await importModule(`${block("ts")}\nexport { handleCall };\n`);
  expect(handleCall).toBeTypeOf("function");
});

test("the files that the page names exist", () => {
  const links = [...page.matchAll(/\]\((\.\.\/[^)]+)\)/g)].map(([, path = ""]) => path);
  expect(links.length).toBeGreaterThan(4);
  for (const path of links) expect(() => readFileSync(`${root}docs/${path}`)).not.toThrow();
});
