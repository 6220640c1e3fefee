import { refusal, type PointerEdit } from "../report.ts";
import { isConversation } from "../knowledge/session-parts.ts";
import { defineRule } from "./rule.ts";

const pointer = "/output_modalities";

export const singleOutputModality = defineRule({
  id: "single-output-modality",
  severity: "error",
  description: "Disallow speech and text together in `output_modalities`",
  messages: {
    both: "`output_modalities` takes `audio` or `text`, not both. Speech comes with its transcript, so write `[audio]`.",
  },
  check({ session, report }) {
    const modalities = session["output_modalities"];
    if (!isConversation(session) || !Array.isArray(modalities)) return;
    const isBoth =
      new Set(modalities).size === 2 && ["audio", "text"].every((one) => modalities.includes(one));
    if (!isBoth) return;
    const kept = modalities.indexOf("audio");
    const edits = modalities
      .map((_, index): PointerEdit => ({ op: "remove", pointer: `${pointer}/${index}` }))
      .filter((_, index) => index !== kept)
      // From the end, so that the indexes before stay as they are.
      .reverse();
    report(
      {
        pointer,
        fixes: [{ title: "Keep `audio` alone", kind: "safe", edits }],
        server: refusal("invalid_value", pointer),
      },
      "both",
    );
  },
});
