import { chmodSync, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { callsheet, folderWith, type Surroundings } from "../cli/callsheet.ts";
import { fileName, sessionText } from "./talking.ts";

/** Runs the command until it has printed its address, with a browser that writes down what it opens. */
async function talking(argv: readonly string[], surroundings: Surroundings = {}) {
  const cwd = folderWith({
    [fileName]: sessionText,
    browser: '#!/bin/sh\necho "$1" > "$0.opened"\n',
  });
  const browser = join(cwd, "browser");
  chmodSync(browser, 0o755);
  const controller = new AbortController();
  let url = "";
  const run = await callsheet(["talk", fileName, "--local", ...argv], {
    isTTY: true,
    ...surroundings,
    cwd,
    env: { BROWSER: browser, ...surroundings.env },
    interruption: controller.signal,
    onStdout(text) {
      url = text.trim();
      controller.abort();
    },
  });
  return { run, url, opened: `${browser}.opened` };
}

test.each([
  { when: "at a terminal", argv: [] },
  {
    when: "by SSH, where a browser is named",
    argv: [],
    surroundings: { env: { SSH_CONNECTION: "a b" } },
  },
  { when: "when told to", argv: ["--open"], surroundings: { isTTY: false, env: { CI: "true" } } },
])("opens the page $when", async ({ argv, surroundings }) => {
  const { run, url, opened } = await talking(argv, surroundings);
  expect(run.code).toBe(0);
  await expect.poll(() => existsSync(opened) && readFileSync(opened, "utf8")).toBe(`${url}\n`);
});

test.each([
  { when: "without a terminal", argv: [], surroundings: { isTTY: false } },
  { when: "in CI", argv: [], surroundings: { env: { CI: "true" } } },
  { when: "when told not to", argv: ["--no-open"] },
])("only prints the address $when", async ({ argv, surroundings }) => {
  const { run, url, opened } = await talking(argv, surroundings);
  expect(run.stdout).toBe(`${url}\n`);
  expect(existsSync(opened)).toBe(false);
});

test("needs no key with --local, and knows none", async () => {
  const { run } = await talking([]);
  expect(run).toMatchObject({ code: 0, stderr: "Open this address in a browser; Ctrl-C ends.\n" });
});

test("takes the port that it is given, unless it is taken", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const { run } = await talking(["--port", String(port)]);
  expect(run).toMatchObject({
    code: 2,
    stderr: `error: Port ${port} is in use. Choose another.\n`,
  });
});

test.each([
  { argv: [fileName], says: "error: There is no API key. Set OPENAI_API_KEY" },
  { argv: ["missing.realtime.yaml", "--local"], says: "error: Can't read missing.realtime.yaml" },
  { argv: [fileName, "--local", "--base-url", "http://a.example"], says: "error: Give --local or" },
  { argv: [], says: "error: missing required argument 'file'" },
])("$argv is bad usage", async ({ argv, says }) => {
  const cwd = folderWith({ [fileName]: sessionText });
  const { code, stdout, stderr } = await callsheet(["talk", ...argv], { cwd });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(says);
});

const documentation = readFileSync(new URL("../../docs/talk.md", import.meta.url), "utf8");
const examples = [...documentation.matchAll(/^callsheet (talk .*)$/gm)].map(
  ([, words = ""]) => words,
);

test.each(examples)(
  "the example of the documentation serves its page: callsheet %s",
  async (words) => {
    const cwd = folderWith({
      [fileName]: sessionText,
      ".env": "OPENAI_API_KEY=sk-fake-of-the-file",
    });
    const controller = new AbortController();
    const { code, stdout } = await callsheet(words.split(" "), {
      cwd,
      interruption: controller.signal,
      onStdout: () => controller.abort(),
    });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//)]);
  },
);

test("the page of the documentation tells of every option", async () => {
  const { stdout } = await callsheet(["talk", "--help"]);
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option);
  const told = [...documentation.matchAll(/^\| `(--[\w-]+)/gm)].map(([, option]) => option);
  expect(told.toSorted()).toEqual(options.filter((option) => option !== "--help").toSorted());
});
