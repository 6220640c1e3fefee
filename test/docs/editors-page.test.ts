import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { callsheet } from "../cli/callsheet.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${root}docs/editors.md`, "utf8");

function blocks(language: string): string[] {
  const form = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm");
  return [...page.matchAll(form)].map(([, text = ""]) => text);
}

test("the settings of the page are JSON, and name the schema that the command ships", () => {
  const schemas = blocks("json").map((text) => {
    const settings: unknown = JSON.parse(text);
    return JSON.stringify(settings).match(/callsheet\/dist\/schemas\/([\w.]+)/)?.[1];
  });
  expect(schemas).toEqual(["session.authoring.schema.json", "session.authoring.schema.json"]);
  expect(existsSync(`${root}schemas/session.authoring.schema.json`)).toBe(true);
});

test("every editor starts a command that there is", async () => {
  const started = page.match(
    /"callsheet", "lsp", "--stdio"|callsheet lsp --stdio|command = "callsheet"/g,
  );
  expect(started?.length).toBeGreaterThan(3);
  const { stdout } = await callsheet(["lsp", "--help"]);
  expect(stdout).toContain("--stdio");
});

test("the settings are those that the extension documents", () => {
  const manifest: { contributes: { configuration: { properties: Record<string, unknown> } } } =
    JSON.parse(readFileSync(`${root}vscode-extension/package.json`, "utf8"));
  const named = [...page.matchAll(/^\| `(callsheet\.[\w.]+)`/gm)].map(([, name]) => name);
  const known = Object.keys(manifest.contributes.configuration.properties);
  expect(named.filter((name) => !known.includes(name ?? ""))).toEqual([]);
  expect(named).toHaveLength(5);
});
