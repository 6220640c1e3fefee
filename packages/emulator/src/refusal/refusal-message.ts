import {
  parsePointer,
  valueAt,
  type Finding,
  type JsonObject,
  type JsonValue,
} from "@callsheet/core";

/**
 * The message that goes with a code. It opens as the API's own does; where the API would go on to
 * list what it takes, the linter's words follow, which say the same.
 */
export function refusalMessage(
  finding: Finding,
  code: string,
  param: string,
  session: JsonObject,
): string {
  if (code === "unknown_parameter") return `Unknown parameter: '${param}'.`;
  if (code === "missing_required_parameter") return `Missing required parameter: '${param}'.`;
  if (code === "invalid_type") return `Invalid type for '${param}': ${finding.message}`;
  if (code === "invalid_value") {
    const value = valueAt(session, parsePointer(finding.pointer));
    return `Invalid value: ${quote(value)}. ${finding.message}`;
  }
  const bound = boundWords[code];
  return bound === undefined
    ? `Invalid '${param}': ${finding.message}`
    : `Invalid '${param}': ${bound}. ${finding.message}`;
}

const boundWords: Readonly<Record<string, string>> = {
  integer_below_min_value: "integer below minimum value",
  integer_above_max_value: "integer above maximum value",
  decimal_below_min_value: "decimal below minimum value",
  decimal_above_max_value: "decimal above maximum value",
  string_above_max_length: "string too long",
};

/** Quotes a value as the API does: 'nova', ['audio', 'text']. */
function quote(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return `[${value.map(quote).join(", ")}]`;
  return typeof value === "string" ? `'${value}'` : JSON.stringify(value ?? null);
}
