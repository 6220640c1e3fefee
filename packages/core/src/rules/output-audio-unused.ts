import { removeMember } from "../pointer-fixes.ts";
import { answersInSpeech, isConversation, mappingAt } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

const pointer = "/audio/output";

export const outputAudioUnused = defineRule({
  id: "output-audio-unused",
  severity: "info",
  description: "Tell of a voice, speed or format in sessions that answer in text alone",
  tag: "unnecessary",
  messages: {
    unused: "The session answers in text alone, so `audio.output` has no effect. Remove it.",
  },
  check({ session, report }) {
    if (!isConversation(session) || answersInSpeech(session)) return;
    const output = mappingAt(session, "audio", "output");
    const isSet = ["voice", "speed", "format"].some((key) => output?.value[key] !== undefined);
    if (isSet) report({ pointer, part: "key", fixes: [removeMember(pointer)] }, "unused");
  },
});
