import { expect, test } from "vitest";
import { findingsOf } from "../../support/findings-of.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

ruleTester(ruleById("unknown-voice"), {
  valid: [
    `
      type: realtime
      audio: { output: { voice: marin } }
    `,
    `
      type: realtime
      audio: { output: { voice: { id: voice_1234 } } }
    `,
    `
      type: realtime
      audio: { output: { voice: "\${env:VOICE}" } }
    `,
    `
      type: realtime
      audio: { output: { speed: 1.1 } }
    `,
  ],
  invalid: [
    {
      yaml: `
        type: realtime
        audio:
          output:
            voice: <[Marin]> # warm
      `,
      message: "`Marin` is not a voice: their names are in small letters. Write `marin`.",
      fixed: `
        type: realtime
        audio:
          output:
            voice: marin # warm
      `,
    },
    {
      yaml: `
        type: realtime
        audio: { output: { voice: <[marn]> } }
      `,
      message: "`marn` is not a voice of the API. Did you mean `marin`?",
      fixed: `
        type: realtime
        audio: { output: { voice: marin } }
      `,
    },
    {
      yaml: `
        type: realtime
        audio: { output: { voice: <[nova]> } }
      `,
      message:
        "`nova` is a voice of the text-to-speech API, which Realtime sessions don't have. Use `marin` or `cedar`.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        audio: { output: { voice: <[Onyx]> } }
      `,
      message:
        "`Onyx` is a voice of the text-to-speech API, which Realtime sessions don't have. Use `marin` or `cedar`.",
      fixed: null,
    },
    {
      yaml: `
        type: realtime
        audio:
          output:
            voice: <[voice_1234]>
      `,
      message: "`voice_1234` looks like a custom voice, which is a mapping. Write `{ id: … }`.",
      fixed: `
        type: realtime
        audio:
          output:
            voice: { id: voice_1234 }
      `,
    },
    {
      yaml: `
        type: realtime
        audio: { output: { voice: <[Rachel]> } }
      `,
      message:
        "`Rachel` is not a voice of the API. Use `marin`, `cedar`, `alloy`, `ash`, `ballad`, `coral`, `echo`, `sage`, `shimmer` or `verse`.",
      fixed: null,
    },
  ],
});

test("the API's answer is told", () => {
  const text = "type: realtime\naudio: { output: { voice: nova } }\n";
  const findings = findingsOf(text);
  const server = { code: "invalid_value", param: "session.audio.output.voice" };
  expect(findings.map((finding) => finding.server)).toEqual([server]);
});

test("a voice in a transcription session is an unknown key and nothing more", () => {
  const text = "type: transcription\naudio: { output: { voice: nova } }\n";
  const findings = findingsOf(text);
  expect(findings.map((finding) => finding.rule)).toEqual(["unknown-key"]);
});
