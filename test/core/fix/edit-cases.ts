import { expect, test } from "vitest";
import { dedent } from "../../support/marked-text.ts";
import { editText, type PointerEdit } from "./edit-text.ts";

export interface EditCase {
  readonly title: string;
  readonly edit: PointerEdit;
  readonly before: string;
  /** `null` when the edit can't be made safely. */
  readonly after: string | null;
}

/** Tests edits on texts with either line break, and without a last one. */
export function testEdits(op: PointerEdit["op"], cases: readonly EditCase[]): void {
  test.each(cases)(`${op}: $title`, ({ edit, before, after }) => {
    const text = dedent(before);
    const expected = after === null ? null : dedent(after);
    expect(editText(text, [edit])).toBe(expected);
    const expectedCrlf = expected?.replaceAll("\n", "\r\n") ?? null;
    expect(editText(text.replaceAll("\n", "\r\n"), [edit])).toBe(expectedCrlf);
    expect(editText(text.trimEnd(), [edit])?.trimEnd() ?? null).toBe(expected?.trimEnd() ?? null);
  });
}
