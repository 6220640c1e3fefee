import { defaultFormat, isTelephoneFormat } from "../knowledge/audio-formats.ts";
import { isObject, valueAt, type JsonObject } from "../json-value.ts";
import type { PointerEdit, PointerFix } from "../report.ts";
import { quoteValue } from "../schema/value-words.ts";
import { answersInSpeech, isLeftOpen } from "../knowledge/session-parts.ts";
import { defineRule, type ReportedPlace } from "./rule.ts";

const directions = ["input", "output"] as const;

type Direction = (typeof directions)[number];

export const mixedTelephonyFormats = defineRule({
  id: "mixed-telephony-formats",
  severity: "warning",
  description: "Disallow a telephone format that is not used both ways",
  messages: {
    mixed:
      "The caller is heard as {{input}} and answered as {{output}}, which garbles the sound of a phone line. Use one format both ways.",
  },
  check({ session, isOpen, report }) {
    const decisive = ["/output_modalities/0", ...directions.map(typePointer)];
    if (!answersInSpeech(session) || decisive.some((pointer) => isLeftOpen(isOpen, pointer))) {
      return;
    }
    const input = formatType(session, "input");
    const output = formatType(session, "output");
    if (input === null || output === null || input === output) return;
    const place = mixedPlace(session, input, output);
    if (place === null) return;
    report(place, "mixed", { input: quoteValue(input), output: quoteValue(output) });
  },
});

/** Shows the telephone format, which is written for certain; the other one may be the default. */
function mixedPlace(session: JsonObject, input: string, output: string): ReportedPlace | null {
  if (isTelephoneFormat(input) && isTelephoneFormat(output)) {
    return { pointer: typePointer("output") };
  }
  if (isTelephoneFormat(input)) {
    const fixes = [useFormat(session, "output", input)];
    return { pointer: typePointer("input"), fixes };
  }
  if (!isTelephoneFormat(output)) return null;
  const fixes = [useFormat(session, "input", output)];
  return { pointer: typePointer("output"), fixes };
}

function useFormat(session: JsonObject, direction: Direction, type: string): PointerFix {
  return {
    title: `Use \`${type}\` for the ${direction} too`,
    kind: "suggestion",
    edits: [formatEdit(session, direction, { type })],
  };
}

function formatEdit(session: JsonObject, direction: Direction, format: JsonObject): PointerEdit {
  const pointer = formatPointer(direction);
  if (valueAt(session, ["audio", direction]) === undefined) {
    return { op: "insert", pointer: `/audio/${direction}`, value: { format } };
  }
  const isSet = valueAt(session, ["audio", direction, "format"]) !== undefined;
  return { op: isSet ? "set" : "insert", pointer, value: format };
}

function typePointer(direction: Direction): string {
  return `${formatPointer(direction)}/type`;
}

function formatPointer(direction: Direction): string {
  return `/audio/${direction}/format`;
}

/** The type of a direction's format; `null` where what stands there is for the shape check. */
function formatType(session: JsonObject, direction: Direction): string | null {
  const format = valueAt(session, ["audio", direction, "format"]);
  if (format === undefined) return defaultFormat;
  const type = isObject(format) ? format["type"] : null;
  return type === defaultFormat || isTelephoneFormat(type) ? type : null;
}
