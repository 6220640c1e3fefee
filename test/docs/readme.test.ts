import { readFileSync } from "node:fs";
import { lint, parseSession } from "@callsheet/core";
import { run } from "callsheet";
import { expect, test } from "vitest";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

function blocks(language: string): string[] {
  const form = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm");
  return [...readme.matchAll(form)].map(([, text = ""]) => text);
}

test("the session of the README lints clean", () => {
  const findings = blocks("yaml").map((text) =>
    lint(parseSession(text, { uri: "readme.realtime.yaml" })),
  );
  expect(findings).toEqual([[]]);
});

test("the README names every command, and no other", async () => {
  const named = [...readme.matchAll(/^\| `callsheet (\w+)/gm)].map(([, name]) => name);
  let help = "";
  await run(["--help"], {
    stdin: { async *[Symbol.asyncIterator]() {} },
    stdout: { write: (text: string) => (help += text) },
    stderr: { write: () => true },
    env: {},
    cwd: ".",
  });
  const [, list = ""] = /Commands:\n([^]*?)\n\n/.exec(help) ?? [];
  const offered = [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(offered.filter((name) => name !== "help").toSorted());
});
