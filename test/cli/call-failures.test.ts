import { describe, expect, test } from "vitest";

import {
  acceptCall,
  answerSdp,
  closedPort,
  startEndpoint,
  type Answer,
} from "../runner/endpoint.ts";
import { callsheet, folderWith } from "./callsheet.ts";

const key = "sk-proj-0123456789abcdef";
const session = "type: realtime\nmodel: gpt-realtime-2.1\naudio:\n  output:\n    voice: marin\n";

/** Calls an endpoint that fails in some way; what it prints must never hold the key. */
async function callAt(baseUrl: string, more: readonly string[] = []) {
  const cwd = folderWith({ "a.realtime.yaml": session });
  const argv = ["call", "a.realtime.yaml", "--base-url", baseUrl, "--timeout", "2s", ...more];
  const run = await callsheet(argv, { cwd, env: { OPENAI_API_KEY: key } });
  expect(run.stdout + run.stderr).not.toContain(key);
  return run;
}

function json(status: number, body: unknown): Answer {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", "x-request-id": "req_1" });
    response.end(JSON.stringify(body));
  };
}

function apiError(status: number, error: Record<string, string | null>): Answer {
  return json(status, { error });
}

const failures: Record<string, { answer: Answer; words: RegExp }> = {
  "a 401 that quotes the key": {
    answer: apiError(401, {
      message: `Incorrect API key provided: ${key}`,
      type: "invalid_request_error",
      code: "invalid_api_key",
      param: null,
    }),
    words: /401/,
  },
  "a 400 with an empty body": {
    answer: (response) => response.writeHead(400).end(),
    words: /400/,
  },
  "a 400 of all-empty strings": {
    answer: apiError(400, { message: "", type: "", code: "", param: "" }),
    words: /400/,
  },
  "a 201 without Location": {
    answer: (response) =>
      response.writeHead(201, { "content-type": "application/sdp" }).end(answerSdp),
    words: /Location/,
  },
  "a redirect": {
    answer: (response) => response.writeHead(302, { location: "https://elsewhere.example/" }).end(),
    words: /elsewhere\.example/,
  },
  "a body of HTML": {
    answer: (response) =>
      response.writeHead(201, { "content-type": "text/html" }).end("<html>Welcome</html>"),
    words: /text\/html/,
  },
  "a server that never answers": { answer: () => undefined, words: /2 s|2000|in time/ },
  "an answer that does not fit the offer": { answer: acceptCall, words: /answer/ },
};

describe("an endpoint that fails ends the call with exit code 3 and words, without the key", () => {
  test("a closed port", async () => {
    const port = await closedPort();
    const { code, stdout, stderr } = await callAt(`http://127.0.0.1:${port}/v1`);
    expect(stderr).toMatch(new RegExp(`^error: .*127\\.0\\.0\\.1:${port}`));
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  });

  test.each(Object.entries(failures))("%s", async (_, { answer, words }) => {
    const { baseUrl } = await startEndpoint(answer);
    const { code, stdout, stderr } = await callAt(baseUrl);
    expect(stderr).toMatch(/^error: \S/);
    expect(stderr).toMatch(words);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  });
});

test("a refusal that names a key of the file shows the place in the file", async () => {
  const refusal = apiError(400, {
    message: "Invalid value: 'marin'.",
    type: "invalid_request_error",
    code: "invalid_value",
    param: "session.audio.output.voice",
  });
  const { baseUrl } = await startEndpoint(refusal);
  const { code, stderr } = await callAt(baseUrl);
  expect(stderr).toContain("Request id: req_1\n");
  expect(stderr).toMatch(/^a\.realtime\.yaml:5:\d+ {2}error /m);
  expect(stderr).toContain("> 5 |     voice: marin");
  expect(code).toBe(3);
});

test("a key that can't be sent is bad usage, and is not shown", async () => {
  const cwd = folderWith({ "a.realtime.yaml": session });
  const env = { OPENAI_API_KEY: `${key}\n` };
  const run = await callsheet(["call", "a.realtime.yaml"], { cwd, env });
  expect(run.stderr).toMatch(/^error: The API key /);
  expect(run.stdout + run.stderr).not.toContain(key);
  expect(run.code).toBe(2);
});

test("a key from --env-file is not shown either", async () => {
  const { baseUrl } = await startEndpoint(apiError(401, { message: `Bad key ${key}`, code: null }));
  const cwd = folderWith({ "a.realtime.yaml": session, ".env": `OPENAI_API_KEY=${key}\n` });
  const argv = ["call", "a.realtime.yaml", "--base-url", baseUrl, "--env-file", ".env"];
  const { code, stdout, stderr } = await callsheet(argv, { cwd });
  expect(stdout + stderr).not.toContain(key);
  expect(code).toBe(3);
});
