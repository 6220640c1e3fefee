import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { callsheet } from "../cli/callsheet.ts";

const cwd = fileURLToPath(new URL("../../examples/app", import.meta.url));

test("the session of the app and its script lint clean", async () => {
  expect(await callsheet(["lint", "--max-warnings", "0"], { cwd })).toEqual({
    code: 0,
    stdout: "2 files checked, no findings.\n",
    stderr: "",
  });
});

test("the types of the app are those of its session", async () => {
  const { stdout } = await callsheet(["types", "desk.realtime.yaml"], { cwd });
  expect(readFileSync(`${cwd}/page/tools.ts`, "utf8")).toBe(stdout);
});

test("its guide names its files", () => {
  const guide = readFileSync(`${cwd}/README.md`, "utf8");
  const links = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, path = ""]) => path);
  expect(links).toHaveLength(7);
  for (const path of links) expect(() => readFileSync(`${cwd}/${path}`)).not.toThrow();
});
