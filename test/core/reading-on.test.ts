import { setImmediate as nextTurn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parseSession, lint, syntaxOf, type SessionDocument } from "@callsheet/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { timesTried } from "../support/exhaustive.ts";
import { readExamples, readSessionFixtures } from "../support/session-fixtures.ts";
import { afterEdit, textEdit } from "../support/text-edits.ts";

const uri = "test.realtime.yaml";

const texts = [
  ...readExamples(),
  ...readSessionFixtures("clean"),
  ...readSessionFixtures("broken"),
].map(({ text }) => text);

/** All that is made of a text: what it says, what is found in it, and where everything stands. */
function made(document: SessionDocument) {
  const { value, findings, dollarScalars } = document;
  const syntax: unknown = JSON.parse(
    JSON.stringify(syntaxOf(document), (key, member: unknown) => (key === "target" ? 0 : member)),
  );
  return { value, findings, dollarScalars, syntax, linted: lint(document) };
}

/** Reads the versions of a text one after the other, each from what is left of the one before. */
function readOn(versions: readonly string[]): SessionDocument | null {
  return versions.reduce<SessionDocument | null>(
    (earlier, text) => parseSession(text, { uri, earlier }),
    null,
  );
}

test("after any edits a text is read as if there had been none before it", () => {
  const edited = fc.record({
    text: fc.constantFrom(...texts),
    edits: fc.array(textEdit, { minLength: 1, maxLength: 4 }),
  });
  const property = fc.property(edited, ({ text, edits }) => {
    const versions = [text];
    for (const edit of edits) versions.push(afterEdit(versions.at(-1) ?? "", edit));
    const document = readOn(versions);
    if (document !== null)
      expect(made(document)).toEqual(made(parseSession(document.text, { uri })));
  });
  fc.assert(property, { numRuns: timesTried(1000, 20_000), seed: 1, endOnFailure: true });
});

test("an item that comes, goes or changes leaves the others as they are", () => {
  const items = ["- { type: function, name: a }\n", "- name: b\n  type: mcp\n", "# c\n", "- d\n"];
  const text = fc
    .array(fc.constantFrom(...items), { maxLength: 6 })
    .map((chosen) => `model: m\ntools:\n${chosen.join("")}voice: v\n`);
  const property = fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (versions) => {
    const document = readOn(versions);
    if (document !== null)
      expect(made(document)).toEqual(made(parseSession(document.text, { uri })));
  });
  fc.assert(property, { numRuns: timesTried(500, 50_000), seed: 1, endOnFailure: true });
});

test("what has not changed is the same value as before", () => {
  const text = "tools:\n  - name: a\n  - name: b\n  - name: c\n";
  const before = parseSession(text, { uri, earlier: null });
  const edited = text.replace("name: b", "name: bee");
  const after = parseSession(edited, { uri, earlier: before });
  const [first, second, third] = toolsIn(after);
  const [earlierFirst, , earlierThird] = toolsIn(before);
  expect(first).toBe(earlierFirst);
  expect(second).toEqual({ name: "bee" });
  expect(third).toBe(earlierThird);
});

function toolsIn({ value }: SessionDocument): unknown[] {
  const tools =
    typeof value === "object" && value !== null && "tools" in value ? value["tools"] : [];
  return Array.isArray(tools) ? tools : [];
}

test("a version holds none of those before the last one", async () => {
  const collect = collector();
  let document = parseSession("tools:\n  - name: a\n", { uri, earlier: null });
  const first = new WeakRef(document.nodes.reading?.pieces.items ?? {});
  for (const name of ["b", "c", "d"]) {
    document = parseSession(`tools:\n  - name: ${name}\n`, { uri, earlier: document });
  }
  // What a weak reference was made of stays until the turn has ended.
  await nextTurn();
  collect();
  expect(document.value).toEqual({ tools: [{ name: "d" }] });
  expect(first.deref()).toBe(undefined);
});

/** Collects what nobody holds any more. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  if (isProcedure(gc)) return gc;
  throw new TypeError("V8 gives no `gc`.");
}

function isProcedure(value: unknown): value is () => void {
  return typeof value === "function";
}
