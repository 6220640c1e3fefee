import { defaultConfig } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { readExpectations, readExpectedList, readLintOptions } from "./expected-findings.ts";

describe("expectations in comments", () => {
  test("an expectation is of its own line, or of the line above", () => {
    const text = [
      "type: realtime",
      'a: 1 # expect: one "first"',
      "b: 2",
      '# expect-above: two "second"',
      '  # expect-above: three "third"',
      'c: 3 # expect: four "x" # expect: five "y"',
    ].join("\n");
    expect(readExpectations(text)).toEqual([
      { line: 2, rule: "one", part: "first" },
      { line: 3, rule: "two", part: "second" },
      { line: 3, rule: "three", part: "third" },
      { line: 6, rule: "four", part: "x" },
      { line: 6, rule: "five", part: "y" },
    ]);
  });

  test("a part may hold quotes", () => {
    expect(readExpectations(String.raw`a: 1 # expect: one "say \"no\""`)).toEqual([
      { line: 1, rule: "one", part: 'say "no"' },
    ]);
  });

  test("lines are counted with either line break", () => {
    expect(readExpectations('a: 1\r\nb: 2 # expect: one "x"\r\n')).toEqual([
      { line: 2, rule: "one", part: "x" },
    ]);
  });

  test.each(["a: 1 # expect: one", 'a: 1 # expect "x"', 'a: 1 # expect: One "x"'])(
    "%j is refused",
    (text) => {
      expect(() => readExpectations(text)).toThrow("Line 1 holds an expectation");
    },
  );
});

describe("expectations in a list", () => {
  test("every line is one", () => {
    expect(readExpectedList('3 one "first"\n12 two "second"\n')).toEqual([
      { line: 3, rule: "one", part: "first" },
      { line: 12, rule: "two", part: "second" },
    ]);
  });

  test("a line that can't be read is refused", () => {
    expect(() => readExpectedList("three one")).toThrow("three one");
  });
});

describe("options at the head", () => {
  test("without any, a file is linted as it is by default", () => {
    expect(readLintOptions("type: realtime\n# config: strict\n")).toEqual({
      today: "2026-11-22",
      config: defaultConfig,
      host: {},
    });
  });

  test("preset, target and variables are read", () => {
    const { config, host } = readLintOptions(
      "# config: strict\n# target: azure\n# env: SPEED=fast\ntype: realtime\n",
    );
    expect(config).toEqual({ ...defaultConfig, extends: "strict", target: "azure" });
    expect(host?.env?.("SPEED")).toBe("fast");
    expect(host?.env?.("OTHER")).toBeUndefined();
  });
});
