import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { callsheet } from "../cli/callsheet.ts";

const cwd = `${process.cwd()}/examples`;
const examples = readdirSync(cwd).filter((name) => name.endsWith(".realtime.yaml"));
const env = {
  PHARMACY_MCP_URL: "https://mcp.pharmacy.example",
  PHARMACY_MCP_TOKEN: "secret-0123456789",
};

test("there is an example for each purpose", () => {
  expect(examples).toEqual([
    "captions.realtime.yaml",
    "concierge.realtime.yaml",
    "phone-line.realtime.yaml",
    "references.realtime.yaml",
    "text-only.realtime.yaml",
  ]);
});

test.each(examples)("%s lints clean and names its schema", async (name) => {
  expect(await callsheet(["lint", "--max-warnings", "0", name], { cwd })).toEqual({
    code: 0,
    stdout: "1 file checked, no findings.\n",
    stderr: "",
  });
  expect(readFileSync(`${cwd}/${name}`, "utf8").split("\n")[0]).toBe(
    "# yaml-language-server: $schema=../schemas/session.authoring.schema.json",
  );
});

test.each(examples)("%s can be printed", async (name) => {
  const { code, stdout, stderr } = await callsheet(["print", name], { cwd, env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({
    type: name === "captions.realtime.yaml" ? "transcription" : "realtime",
  });
});

test("the concierge needs no variables", async () => {
  const argv = ["call", "concierge.realtime.yaml", "--local", "--duration", "50ms"];
  expect((await callsheet(argv, { cwd })).code).toBe(0);
});

test("the references resolve to what their comments say", async () => {
  const { stdout } = await callsheet(["print", "references.realtime.yaml"], { cwd, env });
  expect(JSON.parse(stdout)).toMatchObject({
    model: "gpt-realtime-2.1",
    instructions: expect.stringMatching(/^# Role\n[^]*{{salutation}}[^]*dial\.$/),
    audio: {
      input: {
        turn_detection: { type: "server_vad", silence_duration_ms: 600 },
        transcription: { keywords: ["ibuprofen", "paracetamol", "cetirizine", "Bepanthen"] },
      },
      output: { speed: 1 },
    },
    tools: [
      { server_url: "***", authorization: "***" },
      { parameters: { properties: { question: { default: "${env:NAME}" } } } },
    ],
    tracing: { workflow_name: "${env:BRANCH}" },
  });
});
