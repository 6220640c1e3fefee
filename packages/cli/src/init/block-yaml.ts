import { isObject, type JsonObject, type JsonValue } from "@callsheet/core";

/** An object as block YAML, with lists of scalars on one line. */
export function blockYaml(object: JsonObject, indent = ""): string {
  return Object.entries(object)
    .map(([key, value]) => `${indent}${key}:${memberText(value, indent)}\n`)
    .join("");
}

function memberText(value: JsonValue | undefined, indent: string): string {
  if (!isObject(value)) return ` ${flowText(value)}`;
  return `\n${blockYaml(value, `${indent}  `).trimEnd()}`;
}

function flowText(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  return typeof value === "string" && isPlain(value) ? value : JSON.stringify(value);
}

/** Whether every YAML reader takes the text as it stands for a string. */
function isPlain(text: string): boolean {
  return (
    /^[A-Za-z][\w ./-]*$/.test(text) &&
    !text.endsWith(" ") &&
    !/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(text)
  );
}
