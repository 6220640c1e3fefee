import { readFileSync } from "node:fs";
import { documentKinds, lint, type FileKind, type SchemaNode } from "@callsheet/core";
import { expect, test } from "vitest";
import { readExamples } from "./page-examples.ts";

const page = readFileSync(new URL("../../docs/scripts-and-scenarios.md", import.meta.url), "utf8");
const examples = readExamples(page);

test.each(examples)("line $line: an example that is $kind", ({ subject, text, kind, host }) => {
  if (subject === "config") throw new Error("The page shows no configurations.");
  expect(kind).toBe("correct");
  expect(lint(documentKinds[subject].parse(text, { uri: "example.yaml" }), { host })).toEqual([]);
});

test("every block of YAML on the page is an example", () => {
  expect([...page.matchAll(/^```yaml/gm)]).toHaveLength(examples.length);
});

/** What the page must say of a key: its meaning, and what holds without it. */
function rowsOf(kind: FileKind): string[] {
  const { root } = documentKinds[kind].view;
  const definitions = Object.values(root.definitions ?? {});
  return [root, ...definitions].flatMap((node) =>
    Object.entries(node.properties ?? {}).map(([key, property]) => {
      const meaning = property.markdownDescription ?? meaningOf(root, property);
      const { default: value } = property;
      const isDemanded = node.required?.includes(key) === true && node["x-told-by"] !== key;
      const isTold = typeof value === "string" || typeof value === "number";
      return `\`${key}\` | ${meaning}${isDemanded ? " Required." : ""}${isTold ? ` Default: \`${value}\`.` : ""}`;
    }),
  );
}

function meaningOf({ definitions }: SchemaNode, { $ref = "" }: SchemaNode): string {
  return definitions?.[$ref.slice($ref.lastIndexOf("/") + 1)]?.markdownDescription ?? "";
}

const rows = new Set(
  [...page.matchAll(/^\| (`.*) \|$/gm)].map(([, row = ""]) => row.replace(/ +\| /, " | ").trim()),
);

test("the tables hold every key of both formats as the schemas have it, and no other", () => {
  expect([...rows].sort()).toEqual(
    [...new Set([...rowsOf("script"), ...rowsOf("scenario")])].sort(),
  );
});

test("the page names every event that may set a step off", () => {
  const { view } = documentKinds.script;
  const events = view
    .branchesOf({ $ref: "#/definitions/ClientEvent" })
    .flatMap((node) => node.enum ?? []);
  expect(
    events.filter((event) => !page.includes(`\`${JSON.stringify(event).slice(1, -1)}\``)),
  ).toEqual([]);
  expect(events).not.toEqual([]);
});
