import { readFileSync } from "node:fs";

import { effectiveSession } from "@callsheet/core";
import { startEmulator } from "@callsheet/emulator";
import { describe, expect, onTestFinished, test } from "vitest";

import { startEndpoint } from "../runner/endpoint.ts";
import { callsheet, folderWith } from "./callsheet.ts";

const offerText = readFileSync("test/fixtures/sdp/chromium-156-mic-immediate.sdp", "utf8");
const session = "type: realtime\nmodel: gpt-realtime-2.1\ninstructions: Be brief.\n";
const files = { "a.realtime.yaml": session, "offer.sdp": offerText };
const key = "sk-proj-0123456789abcdef";

interface RealtimeEvent {
  readonly type: string;
  readonly session: object;
}

function readEvent(line: string): RealtimeEvent {
  const event: RealtimeEvent = JSON.parse(line);
  return event;
}

describe("call without --sdp", () => {
  test("connects, prints the events, hangs up and sums the call up", async () => {
    const argv = ["call", "a.realtime.yaml", "--local", "--duration", "200ms"];
    const { code, stdout, stderr } = await callsheet(argv, { cwd: folderWith(files) });
    const events = stdout.trimEnd().split("\n").map(readEvent);
    expect(events.map(({ type }) => type)).toEqual(["session.created"]);
    expect(events[0]?.session).toMatchObject(
      effectiveSession({
        type: "realtime",
        model: "gpt-realtime-2.1",
        instructions: "Be brief.",
      }),
    );
    expect(stderr).toMatch(
      /^Call rtc_\w+: \d+\.\d s, hung up\n {2}model {3}gpt-realtime-2\.1\n {2}events {2}session\.created × 1\n {2}audio {3}\d+ frames sent, \d+ received\n$/,
    );
    expect(code).toBe(0);
  });

  test("reaches an endpoint elsewhere with the key and the headers of the environment", async () => {
    const log: string[] = [];
    const emulator = await startEmulator({ apiKey: key, log: (line) => log.push(line) });
    onTestFinished(() => emulator.close());
    const env = { OPENAI_API_KEY: key, OPENAI_BASE_URL: emulator.baseUrl };
    const argv = ["call", "a.realtime.yaml", "--duration", "50ms"];
    expect((await callsheet(argv, { cwd: folderWith(files), env })).code).toBe(0);
    expect(log).toEqual(expect.arrayContaining(["POST /v1/realtime/calls 201"]));
    expect(log.filter((line) => /hangup 200$/.test(line))).toEqual([expect.any(String)]);
  });

  test("can be met at 127.0.0.1 by an endpoint that listens there", async () => {
    const { baseUrl, requests } = await startEndpoint((response) => response.writeHead(503).end());
    const argv = ["call", "a.realtime.yaml", "--base-url", baseUrl];
    await callsheet(argv, { cwd: folderWith(files), env: { OPENAI_API_KEY: key } });
    const offered = requests[0]?.body.toString() ?? "";
    expect(offered).toMatch(/^a=candidate:\S+ 1 udp \d+ 127\.0\.0\.1 /m);
  });

  test("ends when it is interrupted, and hangs up", async () => {
    const controller = new AbortController();
    const run = await callsheet(["call", "a.realtime.yaml", "--local", "--duration", "10m"], {
      cwd: folderWith(files),
      interruption: controller.signal,
      onStdout: () => {
        controller.abort();
      },
    });
    expect(run.stderr).toMatch(/^Call rtc_\w+: 0\.0 s, interrupted\n/);
    expect(run.code).toBe(0);
  });

  test("fails when the endpoint hangs up before the time is up", async () => {
    const emulator = await startEmulator();
    const argv = ["call", "a.realtime.yaml", "--base-url", emulator.baseUrl, "--duration", "10m"];
    const run = await callsheet(argv, {
      cwd: folderWith(files),
      env: { OPENAI_API_KEY: key },
      onStdout: () => void emulator.close(),
    });
    expect(run.stderr).toMatch(/^Call rtc_\w+: \d\.\d s, the endpoint hung up\n/);
    expect(run.code).toBe(3);
  });

  test("never prints a secret that the session carries", async () => {
    const cwd = folderWith({
      "a.realtime.yaml": `${session}tools: [{ type: mcp, server_label: crm, server_url: https://crm.example, authorization: "\${env:CRM_TOKEN}" }]\n`,
    });
    const env = { CRM_TOKEN: "token-0123456789", OPENAI_API_KEY: key };
    const argv = ["call", "a.realtime.yaml", "--local", "--duration", "50ms"];
    const { code, stdout, stderr } = await callsheet(argv, { cwd, env });
    expect(stdout).toContain('"authorization":"***"');
    expect(stdout + stderr).not.toContain("token-0123456789");
    expect(code).toBe(0);
  });
});

describe("call --sdp", () => {
  test("prints the answer on stdout, each line ending in CRLF, and the id on stderr", async () => {
    const argv = ["call", "a.realtime.yaml", "--local", "--sdp", "offer.sdp"];
    const { code, stdout, stderr } = await callsheet(argv, { cwd: folderWith(files) });
    expect(stdout).toMatch(/^v=0\r\n(?:[a-z]=[^\r\n]*\r\n)+$/);
    expect(stderr).toMatch(/^call rtc_\w+\n$/);
    expect(code).toBe(0);
  });

  test("--json prints both on stdout; - is standard input", async () => {
    const argv = ["call", "a.realtime.yaml", "--local", "--sdp", "-", "--json"];
    const { stdout } = await callsheet(argv, { cwd: folderWith(files), stdin: offerText });
    expect(JSON.parse(stdout)).toEqual({
      answer: expect.stringMatching(/^v=0\r\n[^]*\r\n$/),
      callId: expect.stringMatching(/^rtc_\w+$/),
    });
  });

  test("--duration hangs up after a while", async () => {
    const log: string[] = [];
    const emulator = await startEmulator({ log: (line) => log.push(line) });
    onTestFinished(() => emulator.close());
    const argv = ["call", "a.realtime.yaml", "--base-url", emulator.baseUrl];
    const surroundings = { cwd: folderWith(files), env: { OPENAI_API_KEY: key } };
    await callsheet([...argv, "--sdp", "offer.sdp", "--duration", "1ms"], surroundings);
    expect(log.filter((line) => /hangup 200$/.test(line))).toEqual([expect.any(String)]);
  });

  test("refuses an offer without its last CRLF before any request, and says why", async () => {
    const requests: string[] = [];
    const emulator = await startEmulator({ log: (line) => requests.push(line) });
    onTestFinished(() => emulator.close());
    const cwd = folderWith({ ...files, "cut.sdp": offerText.slice(0, -2) });
    const argv = ["call", "a.realtime.yaml", "--base-url", emulator.baseUrl, "--sdp", "cut.sdp"];
    const run = await callsheet(argv, { cwd, env: { OPENAI_API_KEY: key } });
    const lastLine = offerText.split("\r\n").length - 1;
    expect(run.stderr).toMatch(new RegExp(`^cut\\.sdp:${lastLine} {2}error {2}.*CRLF.*\n$`));
    expect(run.stderr).toContain("failed to unmarshal SDP: EOF");
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 1, stdout: "" });
    expect(requests).toEqual([]);
  });

  test("refuses bytes that are no text", async () => {
    const cwd = folderWith({ ...files, "offer.bin": Uint8Array.from([0x76, 0xff]) });
    expect(
      await callsheet(["call", "a.realtime.yaml", "--local", "--sdp", "offer.bin"], { cwd }),
    ).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: Can't use offer.bin: it is not an SDP offer in text.\n",
    });
  });
});

test("a file with errors is not sent", async () => {
  const requests: string[] = [];
  const emulator = await startEmulator({ log: (line) => requests.push(line) });
  onTestFinished(() => emulator.close());
  const cwd = folderWith({ "a.realtime.yaml": `${session}voise: marin\n` });
  const argv = ["call", "a.realtime.yaml", "--base-url", emulator.baseUrl];
  const run = await callsheet(argv, { cwd, env: { OPENAI_API_KEY: key } });
  expect(run.stderr).toMatch(/^a\.realtime\.yaml:4:1 {2}error /);
  expect({ code: run.code, stdout: run.stdout, requests }).toEqual({
    code: 1,
    stdout: "",
    requests: [],
  });
});
