import { recommendedVoices, ttsOnlyVoices, voices } from "../knowledge/catalog.ts";
import { valueAt } from "../json-value.ts";
import { changeTo, changeToNearest } from "../pointer-fixes.ts";
import { refusal } from "../report.ts";
import { nearestName } from "../schema/edit-distance.ts";
import { asCode, joinOr } from "../schema/expectation.ts";
import { quoteValue } from "../schema/value-words.ts";
import { isConversation } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

const pointer = "/audio/output/voice";
const place = { pointer, server: refusal("invalid_value", pointer) };

export const unknownVoice = defineRule({
  id: "unknown-voice",
  severity: "error",
  description: "Disallow voices that the API does not have",
  messages: {
    letterCase: "{{voice}} is not a voice: their names are in small letters. Write {{name}}.",
    customVoice: "{{voice}} looks like a custom voice, which is a mapping. Write `{ id: … }`.",
    textToSpeech:
      "{{voice}} is a voice of the text-to-speech API, which Realtime sessions don't have. Use {{recommended}}.",
    misspelt: "{{voice}} is not a voice of the API. Did you mean {{name}}?",
    unknown: "{{voice}} is not a voice of the API. Use {{voices}}.",
  },
  check({ session, target, isOpen, report }) {
    const value = valueAt(session, ["audio", "output", "voice"]);
    // Which voices Azure has is not known.
    if (target === "azure" || !isConversation(session) || isOpen(pointer)) return;
    if (typeof value !== "string" || voices.includes(value)) return;

    const voice = quoteValue(value);
    const small = value.toLowerCase();
    const near = nearestName(value, voices);
    if (voices.includes(small)) {
      const fixes = [changeTo(pointer, small, "safe")];
      report({ ...place, fixes }, "letterCase", { voice, name: quoteValue(small) });
    } else if (value.startsWith("voice_")) {
      const fixes = [changeTo(pointer, { id: value })];
      report({ ...place, fixes }, "customVoice", { voice });
    } else if (ttsOnlyVoices.includes(small)) {
      report(place, "textToSpeech", { voice, recommended: joinOr(recommendedVoices.map(asCode)) });
    } else if (near !== null) {
      const fixes = changeToNearest(pointer, near);
      report({ ...place, fixes }, "misspelt", { voice, name: quoteValue(near) });
    } else {
      report(place, "unknown", { voice, voices: joinOr(voices.map(asCode)) });
    }
  },
});
