import {
  applyEdits,
  childPointer,
  isObject,
  parsePointer,
  parseSession,
  valueAt,
  type JsonValue,
} from "@callsheet/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { editText, fixFor, type PointerEdit } from "./edit-text.ts";
import { editValue } from "./edit-value.ts";
import { writtenSessions, type WrittenComment, type WrittenSession } from "./written-session.ts";

const newKeys = ["voice", "new", "no", "a: b", "x/y", "${k}", "two\nlines"];
const newValues: readonly JsonValue[] = [
  "alloy",
  "no",
  "a, b",
  "two\nlines\n\n",
  0.5,
  null,
  [],
  {},
  ["a", { b: [1, "c, d"] }],
  { type: "server_vad", no: { deep: ["x"] } },
];

interface EditedSession extends WrittenSession {
  readonly edits: readonly PointerEdit[];
}

const key = fc.constantFrom(...newKeys);
const value = fc.constantFrom(...newValues);

function editsOf(session: WrittenSession): fc.Arbitrary<PointerEdit> {
  const pointer = fc.constantFrom(...session.pointers);
  const member = fc.tuple(pointer, key).map(([at, last]) => childPointer(at, last));
  const path = fc.array(key, { minLength: 1, maxLength: 3 });
  const to = fc.tuple(pointer, path).map(([at, keys]) => keys.reduce(childPointer, at));
  return fc.oneof<fc.Arbitrary<PointerEdit>[]>(
    fc.record({ op: fc.constant("set"), pointer, value }),
    fc.record({ op: fc.constant("insert"), pointer: member, value }),
    fc.record({ op: fc.constant("remove"), pointer }),
    fc.record({ op: fc.constant("rename"), pointer, to: key }),
    fc.record({ op: fc.constant("move"), pointer, to }),
    fc.record({ op: fc.constant("unwrap"), pointer }),
  );
}

const editedSessions: fc.Arbitrary<EditedSession> = writtenSessions.chain((session) =>
  fc
    .array(editsOf(session), { minLength: 1, maxLength: 3 })
    .map((edits) => ({ ...session, edits })),
);

test("what is written reads as its value", () => {
  fc.assert(
    fc.property(writtenSessions, ({ text, value }) => {
      const document = parseSession(text, { uri: "test.yaml" });
      expect(document.findings).toEqual([]);
      expect(document.value).toEqual(value);
    }),
    { numRuns: 150 },
  );
});

test("an edit of the text is the edit of its value, and loses no comment of others", () => {
  fc.assert(
    fc.property(editedSessions, ({ text, value: before, comments, edits: [edit] }) => {
      if (edit === undefined) return;
      const edited = editText(text, [edit]);
      const after = editValue(before, edit);
      // Moves and unwraps may be too much for flow collections with comments or on several lines.
      if (edited === null && (edit.op === "move" || edit.op === "unwrap")) return;
      expect(edited === null ? undefined : readClean(edited)).toEqual(after);
      const lost = comments.filter((comment) => edited?.includes(comment.text) === false);
      expect(lost.filter((comment) => !isReplaced(comment, edit, before))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test("the edits of a fix are made one after the other, and don't overlap", () => {
  fc.assert(
    fc.property(editedSessions, ({ text, value: before, edits }) => {
      const fix = fixFor(text, edits);
      if (fix === null) return;
      const after = edits.reduce<JsonValue | undefined>(
        (edited, edit) => (edited === undefined ? undefined : editValue(edited, edit)),
        before,
      );
      expect(readClean(applyEdits(text, fix.edits))).toEqual(after);
      const ends = fix.edits.map(({ range }) => range.end);
      expect(
        fix.edits.filter(({ range }, index) => range.start <= (ends[index - 1] ?? -1)),
      ).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

/** The value of a text in which nothing is wrong. */
function readClean(text: string): JsonValue | undefined {
  const { findings, value: read } = parseSession(text, { uri: "test.yaml" });
  expect(findings.filter(({ rule }) => rule !== "empty-file")).toEqual([]);
  return read ?? null;
}

/** Whether a comment stands in or behind what an edit replaces or takes out. */
function isReplaced(
  { owner }: WrittenComment,
  { op, pointer }: PointerEdit,
  before: JsonValue,
): boolean {
  const unwrapped = op === "unwrap" ? valueAt(before, parsePointer(pointer)) : undefined;
  const isEmptied = isObject(unwrapped) && Object.keys(unwrapped).length === 0;
  return (op === "set" || op === "remove" || isEmptied) && `${owner}/`.startsWith(`${pointer}/`);
}
