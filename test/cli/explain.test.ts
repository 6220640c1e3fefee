import { readFileSync } from "node:fs";

import { builtInRules, rules } from "@callsheet/core";
import { expect, test } from "vitest";

import { callsheet } from "./callsheet.ts";

const ids = [...Object.keys(builtInRules), ...rules.map(({ id }) => id)].sort();

test("without a rule, all rules are listed with their severity", async () => {
  const { code, stdout, stderr } = await callsheet(["explain"]);
  const listed = [...stdout.matchAll(/^([a-z][\w-]+) {2,}(?:error|warning|info|off)\b/gm)];
  expect(listed.map(([, id]) => id)).toEqual(ids);
  expect(stdout).toMatch(/^unknown-key +error +Disallow keys that the API does not know$/m);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test.each(ids)("%s has a page, shown without the marks of Markdown", async (id) => {
  const { code, stdout, stderr } = await callsheet(["explain", id]);
  expect(stdout).toMatch(new RegExp(`^${id}\n\n`));
  expect(stdout).not.toMatch(/^#|^```|<!--|\]\(/m);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("the words of the page are kept, and its examples are set in", async () => {
  const page = readFileSync("docs/rules/unknown-key.md", "utf8");
  const { stdout } = await callsheet(["explain", "unknown-key"]);
  expect(stdout).toContain("Severity: error\n");
  expect(stdout).toContain("    type: realtime\n    instuctions: You take orders for a bakery.\n");
  const [, why = ""] = /## Why\n\n(.*)\n/.exec(page) ?? [];
  expect(why).not.toBe("");
  expect(stdout.replaceAll(/\s+/g, " ")).toContain(why);
});

test("prose is wrapped between words, examples are not", async () => {
  const { stdout } = await callsheet(["explain", "unknown-key"]);
  const prose = stdout.split("\n").filter((line) => !line.startsWith("    "));
  expect(Math.max(...prose.map(({ length }) => length))).toBeLessThanOrEqual(100);
});

test("colours tell wrong examples from right ones", async () => {
  const { stdout } = await callsheet(["explain", "unknown-key"], { env: { FORCE_COLOR: "1" } });
  expect(stdout).toContain("\u001B[1munknown-key\u001B[22m");
  expect(stdout).toContain("\u001B[31minstuctions: You take orders for a bakery.\u001B[39m");
  expect(stdout).toContain("\u001B[32minstructions: You take orders for a bakery.\u001B[39m");
});
