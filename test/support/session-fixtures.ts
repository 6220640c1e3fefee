import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { LintOptions } from "@callsheet/core";
import {
  readExpectations,
  readExpectedList,
  readLintOptions,
  type ExpectedFinding,
} from "./expected-findings.ts";

/** A session file that tells which findings it has. */
export interface SessionFixture {
  readonly name: string;
  readonly text: string;
  readonly options: LintOptions;
  /** In the order of the text. */
  readonly expected: readonly ExpectedFinding[];
}

/** Reads the session files of a folder of `test/fixtures`, by name. */
export function readSessionFixtures(folder: "broken" | "clean"): SessionFixture[] {
  return readFolder(new URL(`../fixtures/${folder}/`, import.meta.url));
}

/** Reads the examples, which expect nothing. */
export function readExamples(): SessionFixture[] {
  return readFolder(new URL("../../examples/", import.meta.url));
}

function readFolder(folder: URL): SessionFixture[] {
  const names = readdirSync(folder).filter((name) => /\.realtime\.(?:ya?ml|json)$/.test(name));
  return names.sort().map((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const list = new URL(`${name}.expected`, folder);
    const expected = existsSync(list)
      ? readExpectedList(readFileSync(list, "utf8"))
      : readExpectations(text);
    return { name, text, options: readLintOptions(text), expected };
  });
}
