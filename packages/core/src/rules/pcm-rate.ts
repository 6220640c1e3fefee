import {
  audioFormats,
  isTelephoneFormat,
  pcmSampleRate,
  telephoneSampleRate,
} from "../knowledge/audio-formats.ts";
import type { JsonObject } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { changeTo, removeMember } from "../pointer-fixes.ts";
import { refusal, type PointerFix } from "../report.ts";
import type { SessionPart } from "../knowledge/session-parts.ts";
import { defineRule, type ReportedPlace } from "./rule.ts";

export const pcmRate = defineRule({
  id: "pcm-rate",
  severity: "error",
  description: "Require the `rate` that each audio format takes",
  messages: {
    missing: "`audio/pcm` needs its `rate`, or the API refuses the session. Add `rate: {{only}}`.",
    other:
      "`audio/pcm` has a `rate` of `{{only}}` alone, not `{{rate}}`. Resample your audio, then write `{{only}}`.",
    telephone: "`{{type}}` always has {{only}} Hz and takes no `rate`. Remove it.",
  },
  check({ session, isOpen, report }) {
    for (const format of audioFormats(session)) {
      const { type, rate } = format.value;
      const pointer = childPointer(format.pointer, "rate");
      const only = String(pcmSampleRate);
      if (type === "audio/pcm" && rate === undefined) {
        report(missingRate(format, pointer), "missing", { only });
      } else if (type === "audio/pcm" && isOtherRate(rate) && !isOpen(pointer)) {
        report(otherRate(pointer, rate), "other", { only, rate: String(rate) });
      } else if (isTelephoneFormat(type) && rate !== undefined) {
        const data = { type, only: String(telephoneSampleRate) };
        report(telephonePlace(pointer, rate), "telephone", data);
      }
    }
  },
});

/** Whatever is no integer at all is for the shape check. */
function isOtherRate(rate: unknown): rate is number {
  return Number.isInteger(rate) && rate !== pcmSampleRate;
}

function missingRate(format: SessionPart<JsonObject>, pointer: string): ReportedPlace {
  const fix: PointerFix = {
    title: `Add \`rate: ${pcmSampleRate}\``,
    kind: "safe",
    edits: [{ op: "insert", pointer, value: pcmSampleRate }],
  };
  const server = refusal("missing_required_parameter", pointer);
  return { pointer: format.pointer, part: "key", fixes: [fix], server };
}

function otherRate(pointer: string, rate: number): ReportedPlace {
  const code = rate < pcmSampleRate ? "integer_below_min_value" : "integer_above_max_value";
  return { pointer, fixes: [changeTo(pointer, pcmSampleRate)], server: refusal(code, pointer) };
}

/** Reports differ on whether the API refuses it, so it is no error. */
function telephonePlace(pointer: string, rate: unknown): ReportedPlace {
  const fixes = [removeMember(pointer, rate === telephoneSampleRate ? "safe" : "suggestion")];
  return { pointer, part: "key", severity: "warning", fixes };
}
