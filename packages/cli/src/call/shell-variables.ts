import { parsePointer, valueAt, type JsonObject } from "@callsheet/core";

import { withValues } from "../session/masked-session.ts";
import type { ShellText } from "./curl-command.ts";

/** Private-use characters around a variable's name mark where its value goes. */
const open = "\uE000";
const close = "\uE001";
/** Closes the mark of a value that JSON writes without quotes. */
const closeBare = "\uE002";
const markForm = new RegExp(`"${open}(\\w+)${closeBare}"|${open}(\\w+)${close}`, "g");

/**
 * A copy of a session, with marks for the values that came from variables, by pointer. They last
 * while a request is made; `splitMarks` finds them again.
 */
export function markVariables(
  session: JsonObject,
  variables: ReadonlyMap<string, string>,
): JsonObject {
  const marks = [...variables].map(([pointer, variable]): [string, string] => {
    const isText = typeof valueAt(session, parsePointer(pointer)) === "string";
    return [pointer, open + variable + (isText ? close : closeBare)];
  });
  return withValues(session, new Map(marks));
}

/** Takes a text apart at its marks. */
export function splitMarks(text: string): ShellText[] {
  const parts: ShellText[] = [];
  let end = 0;
  for (const { 0: mark, 1: bare, 2: quoted, index } of text.matchAll(markForm)) {
    if (index > end) parts.push(text.slice(end, index));
    parts.push({ variable: bare ?? quoted ?? "" });
    end = index + mark.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
