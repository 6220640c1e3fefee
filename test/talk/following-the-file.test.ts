import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { fileName, placeCall, post, sessionText, startTalking } from "./talking.ts";

const mcp = `  - type: mcp
    server_label: crm
    server_url: https://crm.example.com/mcp
    authorization: \${env:CRM_TOKEN}
`;

/** A call with one text of the file, and what a save of another one asks of it. */
async function saving(before: string, after: string, hasSpoken = false) {
  const talking = await startTalking({ [fileName]: before }, { CRM_TOKEN: "crm-token-0123" });
  const { callId } = await placeCall(talking);
  const address = `${talking.url}calls/${callId}`;
  const save = async (text: string) => {
    writeFileSync(join(talking.folder, fileName), text);
    return post(`${address}/update`, { hasSpoken });
  };
  return { save, address, first: await save(after) };
}

function replaced(...pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((text, [from, to]) => text.replace(from, to), sessionText);
}

const places = (...names: string[]) =>
  names.map((place) => ({ place, reason: expect.any(String) }));

test.each([
  {
    what: "instructions change",
    after: replaced(["brief", "kind"]),
    session: { type: "realtime", instructions: "Be kind." },
  },
  {
    what: "a nested key is sent alone",
    after: replaced(["voice: marin", "voice: marin\n    speed: 1.2"]),
    session: { type: "realtime", audio: { output: { speed: 1.2 } } },
  },
  {
    what: "an object of another type is sent whole",
    before: replaced(["audio:", "audio:\n  input: { turn_detection: { type: semantic_vad } }"]),
    after: replaced([
      "audio:",
      "audio:\n  input: { turn_detection: { type: server_vad, threshold: 0.4 } }",
    ]),
    session: {
      type: "realtime",
      audio: {
        input: { turn_detection: expect.objectContaining({ type: "server_vad", threshold: 0.4 }) },
      },
    },
  },
  {
    what: "turn detection goes off",
    after: replaced(["audio:", "audio:\n  input: { turn_detection: null }"]),
    session: { type: "realtime", audio: { input: { turn_detection: null } } },
  },
  {
    what: "what was removed takes its default",
    before: replaced(["type: realtime", "type: realtime\nmax_output_tokens: 100"]),
    after: sessionText,
    session: { type: "realtime", max_output_tokens: "inf" },
  },
  {
    what: "the voice, before it was heard",
    after: replaced(["marin", "cedar"]),
    session: { type: "realtime", audio: { output: { voice: "cedar" } } },
  },
  { what: "nothing", after: `${sessionText}# a comment\n`, session: null },
])("a call takes over: $what", async ({ before = sessionText, after, session }) => {
  const { first } = await saving(before, after);
  expect(first).toEqual({ session, heldBack: [] });
});

test.each([
  { what: "the model", after: replaced(["2.1", "2"]), heldBack: places("model") },
  {
    what: "the voice, once it was heard",
    after: replaced(["marin", "cedar"]),
    hasSpoken: true,
    heldBack: places("audio.output.voice"),
  },
  {
    what: "tracing, once it is on",
    before: replaced(["type: realtime", "type: realtime\ntracing: auto"]),
    after: sessionText,
    heldBack: places("tracing"),
  },
  {
    what: "instructions that are gone",
    after: replaced(["instructions: Be brief.\n", ""]),
    heldBack: places("instructions"),
  },
  {
    what: "a list that holds a secret",
    before: sessionText + mcp,
    after: replaced(["Looks up", "Finds"]) + mcp,
    heldBack: places("tools"),
  },
])(
  "a new call is needed for $what",
  async ({ before = sessionText, after, hasSpoken, heldBack }) => {
    const { first } = await saving(before, after, hasSpoken);
    expect(first).toEqual({ session: null, heldBack });
  },
);

test("a secret that goes can be taken out", async () => {
  const { first } = await saving(sessionText + mcp, sessionText);
  expect(first).toMatchObject({ session: { tools: [{ name: "look_up_order" }] }, heldBack: [] });
});

test("what was held back is told until the file agrees with the call again", async () => {
  const { save, first, address } = await saving(sessionText, replaced(["2.1", "2"]));
  expect(first).toMatchObject({ session: null, heldBack: places("model") });
  const second = await save(replaced(["2.1", "2"], ["brief", "kind"]));
  expect(second).toMatchObject({
    session: { instructions: "Be kind." },
    heldBack: places("model"),
  });
  await post(`${address}/session`, { session: { type: "realtime" }, isFollowing: true });
  expect(await save(replaced(["brief", "kind"]))).toEqual({ session: null, heldBack: [] });
});

test("a change that the API did not agree to is tried again", async () => {
  const { save } = await saving(sessionText, replaced(["brief", "kind"]));
  const again = await save(replaced(["brief", "kind"], ["marin", "cedar"]));
  expect(again).toMatchObject({
    session: { instructions: "Be kind.", audio: { output: { voice: "cedar" } } },
  });
});

test("a wrong file changes nothing in a call", async () => {
  const { first } = await saving(sessionText, replaced(["voice", "voise"]));
  expect(first).toEqual({ session: null, heldBack: [] });
});
