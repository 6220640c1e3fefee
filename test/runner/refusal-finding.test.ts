import { parseSession } from "@callsheet/core";
import { createCall } from "@callsheet/runner";
import { expect, test } from "vitest";
import { caught, key } from "./caught.ts";
import { answerJson, startEndpoint } from "./endpoint.ts";
import { micOffer } from "./offers.ts";

const text = `type: realtime
audio:
  output:
    voice: nova
tools:
  - type: function
    name: look up
`;
const document = parseSession(text, { uri: "concierge.realtime.yaml" });

async function refusal(param: unknown, code: string | null = "invalid_value") {
  const { baseUrl } = await startEndpoint((response) => {
    answerJson(response, 400, { error: { message: "Not this.", code, param } });
  });
  const session = { type: "realtime" };
  return caught(createCall({ session, offer: micOffer, apiKey: key, baseUrl, document }));
}

test("a refusal points at the key of the file", async () => {
  const { finding } = await refusal("session.audio.output.voice");
  const start = text.indexOf("voice");
  expect(finding).toEqual({
    rule: "server-refusal",
    severity: "error",
    message: "The server refuses this: Not this. `callsheet explain unknown-voice` tells more.",
    pointer: "/audio/output/voice",
    range: { start, end: start + "voice".length },
    fixes: [],
    server: { code: "invalid_value", param: "session.audio.output.voice" },
    url: expect.stringMatching(/\/unknown-voice$/),
  });
});

test("where no rule spoke of the place, the one about the code explains it", async () => {
  const { finding } = await refusal("session.tools", "unknown_parameter");
  expect(finding?.message).toMatch(/`callsheet explain unknown-key` tells more\.$/);
});

test("what no rule is about stands for itself", async () => {
  const { finding } = await refusal("session.tools", "of_another_kind");
  expect(finding?.message).toBe("The server refuses this: Not this.");
  expect(finding?.url).toMatch(/\/server-refusal$/);
});

test.each([
  ["tools[0].name", "/tools/0/name"],
  ["response.tool_choice", "/tool_choice"],
  ["session", ""],
])("%s is read as %j", async (param, pointer) => {
  expect((await refusal(param)).finding?.pointer).toBe(pointer);
});

test("a list takes indexes", async () => {
  const { finding } = await refusal("session.tools[0].name");
  expect(finding?.pointer).toBe("/tools/0/name");
  expect(finding?.range.start).toBe(text.indexOf("name"));
});

test("a missing key is shown at what should hold it", async () => {
  const { finding } = await refusal("session.audio.output.format.rate");
  expect(finding?.pointer).toBe("/audio/output/format/rate");
  expect(finding?.range).toEqual(document.locate("/audio/output", "key"));
});

test("without a code the finding foretells nothing", async () => {
  const { finding } = await refusal("session.tools", null);
  expect(finding).not.toHaveProperty("server");
});

test.each([null, "", "sdp", "sessions.tools", "response.id", 7])(
  "%j is no place in the file",
  async (param) => {
    expect((await refusal(param)).finding).toBeNull();
  },
);
