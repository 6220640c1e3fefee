import type { JsonObject, JsonValue } from "@callsheet/core";

/** Strings of the formats that JSON Schema names. */
const formats: Readonly<Record<string, string>> = {
  "date-time": "2026-01-15T09:30:00Z",
  date: "2026-01-15",
  time: "09:30:00Z",
  duration: "PT30M",
  email: "someone@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  uuid: "123e4567-e89b-42d3-a456-426614174000",
};

/** Tried in turn where a pattern has to be met; no string is made to measure. */
const candidates = [
  ...["sample", "Sample", "SAMPLE", "sample text", "a", "A", "1", "12", "123", "1234", "12345"],
  ...["123456", "1.5", "#1a2b3c", "A1", "AB12", "ABC-123", "AB-1234", "a-b", "a_b", "en-US"],
  ...["+14155550123", "09:30", "$10.00", "SW1A 1AA", ...Object.values(formats)],
];

/** A string that a schema takes; strings of different `variation` differ where they may. */
export function sampleString(schema: JsonObject, variation: number): string {
  const { format, pattern } = schema;
  if (typeof pattern === "string") return matching(pattern, schema);
  const formatted = typeof format === "string" ? formats[format] : undefined;
  if (formatted !== undefined) return formatted;
  return fitted(variation === 0 ? "sample" : `sample ${variation + 1}`, schema);
}

function matching(pattern: string, schema: JsonObject): string {
  const isMatch = matcher(pattern);
  const found = candidates.find((text) => isMatch(text) && fitted(text, schema) === text);
  return found ?? fitted("sample", schema);
}

function matcher(pattern: string): (text: string) => boolean {
  try {
    const expression = new RegExp(pattern, "u");
    return (text) => expression.test(text);
  } catch {
    return () => false;
  }
}

/** A text brought to the length that a schema asks for. */
function fitted(text: string, { minLength, maxLength }: JsonObject): string {
  const least = typeof minLength === "number" ? Math.min(minLength, longestSample) : 0;
  const most = typeof maxLength === "number" ? maxLength : Infinity;
  return text.padEnd(least, " sample").slice(0, most);
}

const longestSample = 10_000;

/** A number that a schema takes: 1 and those after it where they may be. */
export function sampleNumber(schema: JsonObject, variation: number): number {
  const wanted = 1 + variation;
  const bounds = boundsOf(schema);
  const step = stepOf(schema);
  if (step !== null) return onGrid(wanted, bounds, step);
  const { least, most } = bounds;
  const between = least + (most - least) / (1 + wanted);
  const nearEnds = [least + variation, most - variation, least + wanted, most - wanted];
  const fits = (value: number): boolean => Number.isFinite(value) && isInside(value, bounds);
  return [wanted, ...nearEnds, between].find(fits) ?? wanted;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  /** Numbers between the bounds that are none. */
  readonly excluded: readonly (JsonValue | undefined)[];
}

function boundsOf(schema: JsonObject): Bounds {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = schema;
  return {
    least: Math.max(...[minimum, exclusiveMinimum].filter(isNumber), -Infinity),
    most: Math.min(...[maximum, exclusiveMaximum].filter(isNumber), Infinity),
    excluded: [exclusiveMinimum, exclusiveMaximum],
  };
}

function isInside(value: number, { least, most, excluded }: Bounds): boolean {
  return value >= least && value <= most && !excluded.includes(value);
}

function stepOf({ type, multipleOf }: JsonObject): number | null {
  if (isNumber(multipleOf) && multipleOf > 0) return multipleOf;
  return type === "integer" ? 1 : null;
}

/** The multiple of a step that is nearest to a number and inside of bounds. */
function onGrid(wanted: number, bounds: Bounds, step: number): number {
  const { least, most } = bounds;
  const nearest = Math.round(Math.min(Math.max(wanted, least), most) / step);
  const around = [nearest, nearest + 1, nearest - 1].map((count) => count * step);
  return around.find((value) => isInside(value, bounds)) ?? nearest * step;
}

function isNumber(value: JsonValue | undefined): value is number {
  return typeof value === "number";
}
