import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { packedExtension, unpackExtension } from "./support/packed-extension.ts";

const mebibyte = 1024 * 1024;

let scratch: string;
let folder: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "callsheet-package-"));
  folder = unpackExtension(scratch);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("the package is smaller than one MiB", () => {
  expect(statSync(packedExtension()).size).toBeLessThan(mebibyte);
});

test("the package holds what runs and what is shown, and nothing else", () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  expect(files.sort()).toEqual([
    ".vsixmanifest",
    "LICENSE.txt",
    "changelog.md",
    "dist/browser.js",
    "dist/extension.cjs",
    "dist/scenario.schema.json",
    "dist/script.schema.json",
    "dist/server-worker.js",
    "dist/server.cjs",
    "dist/session.authoring.schema.json",
    "dist/snippets.json",
    "language-configuration.json",
    "media/icon.png",
    "media/session-dark.svg",
    "media/session-light.svg",
    "media/walkthrough/call.md",
    "media/walkthrough/complete.md",
    "media/walkthrough/fix.md",
    "media/walkthrough/lint.md",
    "media/walkthrough/write.md",
    "package.json",
    "readme.md",
    "syntaxes/realtime-scenario.tmLanguage.json",
    "syntaxes/realtime-script.tmLanguage.json",
    "syntaxes/realtime-session.tmLanguage.json",
  ]);
});
