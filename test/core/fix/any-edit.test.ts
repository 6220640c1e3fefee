import {
  childPointer,
  isObject,
  parsePointer,
  parseSession,
  valueAt,
  type JsonValue,
} from "@callsheet/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { editText, type PointerEdit } from "./edit-text.ts";
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
  readonly edit: PointerEdit;
}

const editedSessions: fc.Arbitrary<EditedSession> = writtenSessions.chain((session) => {
  const pointer = fc.constantFrom(...session.pointers);
  const key = fc.constantFrom(...newKeys);
  const value = fc.constantFrom(...newValues);
  const place = fc
    .tuple(pointer, fc.array(key, { minLength: 1, maxLength: 3 }))
    .map(([at, path]) => path.reduce(childPointer, at));
  const edits = fc.oneof<fc.Arbitrary<PointerEdit>[]>(
    fc.record({ op: fc.constant("set"), pointer, value }),
    fc.record({
      op: fc.constant("insert"),
      pointer: fc.tuple(pointer, key).map(([at, last]) => childPointer(at, last)),
      value,
    }),
    fc.record({ op: fc.constant("remove"), pointer }),
    fc.record({ op: fc.constant("rename"), pointer, to: key }),
    fc.record({ op: fc.constant("move"), pointer, to: place }),
    fc.record({ op: fc.constant("unwrap"), pointer }),
  );
  return edits.map((edit) => ({ ...session, edit }));
});

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
    fc.property(editedSessions, ({ text, value, comments, edit }) => {
      const edited = editText(text, [edit]);
      if (edited === null) return;
      const document = parseSession(edited, { uri: "test.yaml" });
      expect(document.findings.filter(({ rule }) => rule !== "empty-file")).toEqual([]);
      expect(document.value ?? null).toEqual(editValue(value, edit));
      const lost = comments.filter((comment) => !edited.includes(comment.text));
      expect(lost.filter((comment) => !isReplaced(comment, edit, value))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

/** Whether a comment stands in or behind what an edit replaces or takes out. */
function isReplaced(
  { owner }: WrittenComment,
  { op, pointer }: PointerEdit,
  value: JsonValue,
): boolean {
  const unwrapped = op === "unwrap" ? valueAt(value, parsePointer(pointer)) : undefined;
  const isEmptied = isObject(unwrapped) && Object.keys(unwrapped).length === 0;
  return (op === "set" || op === "remove" || isEmptied) && `${owner}/`.startsWith(`${pointer}/`);
}
