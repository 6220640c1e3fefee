import type { Position, Range, TextEdit } from "vscode-languageserver-types";

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

export function isPosition(value: unknown): value is Position {
  return (
    isObject(value) && typeof value["line"] === "number" && typeof value["character"] === "number"
  );
}

export function isRange(value: unknown): value is Range {
  return isObject(value) && isPosition(value["start"]) && isPosition(value["end"]);
}

export function isEdit(value: unknown): value is TextEdit {
  return isObject(value) && isRange(value["range"]) && typeof value["newText"] === "string";
}
