import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { fileURLToPath } from "node:url";

import { createCaller, startEmulator } from "@callsheet/emulator";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";

import { callsheet, folderWith } from "./callsheet.ts";

const command = fileURLToPath(new URL("source-command.ts", import.meta.url));

test("prints its address, takes calls, and ends when it is interrupted", async () => {
  const cwd = folderWith({ "a.realtime.yaml": "type: realtime\n" });
  const controller = new AbortController();
  const started = new EventEmitter();
  const emulator = callsheet(["emulator"], {
    interruption: controller.signal,
    onStdout: (text) => started.emit("address", text.trim()),
  });
  const [baseUrl] = await once(started, "address");
  expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);

  const argv = ["call", "a.realtime.yaml", "--base-url", baseUrl, "--duration", "50ms"];
  const call = await callsheet(argv, { cwd, env: { OPENAI_API_KEY: "sk-any-key-will-do" } });
  expect(call.code).toBe(0);

  controller.abort();
  const { code, stdout, stderr } = await emulator;
  expect(stdout).toBe(`${baseUrl}\n`);
  expect(stderr).toContain("It is not a model");
  expect(stderr).toContain("POST /v1/realtime/calls 201");
  expect(stderr).not.toContain("sk-any-key-will-do");
  expect(code).toBe(0);
});

test("demands a key, knows another model, and takes its time, as it is told", async () => {
  const controller = new AbortController();
  const started = new EventEmitter();
  const options = ["--api-key", "sk-fake-demanded", "--model", "gpt-realtime-next"];
  const running = callsheet(["emulator", ...options, "--latency", "50ms"], {
    interruption: controller.signal,
    onStdout: (text) => started.emit("address", text.trim()),
  });
  const [baseUrl] = await once(started, "address");
  const mint = (key: string, model: string): Promise<Response> => {
    const url = `${String(baseUrl)}/realtime/client_secrets`;
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    const body = JSON.stringify({ session: { type: "realtime", model } });
    return fetch(url, { method: "POST", headers, body });
  };
  const before = performance.now();
  expect((await mint("sk-fake-other", "gpt-realtime-next")).status).toBe(401);
  expect(performance.now() - before).toBeGreaterThanOrEqual(49);
  expect((await mint("sk-fake-demanded", "gpt-realtime-next")).status).toBe(200);
  const socket = new WebSocket(
    `${String(baseUrl).replace("http:", "ws:")}/realtime?model=gpt-realtime-next`,
    { headers: { authorization: "Bearer sk-fake-demanded" } },
  );
  const [event] = await once(socket, "message");
  expect(JSON.parse(String(event))).toMatchObject({ type: "session.created" });
  controller.abort();
  const { code, stdout, stderr } = await running;
  expect(code).toBe(0);
  expect(stdout + stderr).not.toContain("sk-fake");
});

test.each(["SIGTERM", "SIGINT"] as const)("%s ends the calls that are open", async (signal) => {
  const child = spawn(
    process.execPath,
    ["--conditions=@callsheet/source", "--import", import.meta.resolve("tsx"), command, "emulator"],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  const [address]: unknown[] = await once(child.stdout, "data");
  const baseUrl = String(address).trim();
  const client = await createCaller({ reach: "loopback" });
  onTestFinished(() => client.close());
  const body = new FormData();
  body.set("sdp", client.offer);
  const headers = { authorization: "Bearer sk-test" };
  const response = await fetch(`${baseUrl}/realtime/calls`, { method: "POST", headers, body });
  await client.accept(await response.text());
  const callId = response.headers.get("location")?.split("/").at(-1) ?? "";
  const socket = new WebSocket(`${baseUrl.replace("http:", "ws:")}/realtime?call_id=${callId}`, {
    headers,
  });
  await once(socket, "open");
  const closed = once(socket, "close");
  child.kill(signal);
  const [closeCode]: unknown[] = await closed;
  expect(closeCode).toBe(1000);
  await client.closed;
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("says when the port is taken", async () => {
  const other = await startEmulator();
  onTestFinished(() => other.close());
  const { port } = new URL(other.url);
  expect(await callsheet(["emulator", "--port", port])).toEqual({
    code: 2,
    stdout: "",
    stderr: `error: Port ${port} is in use. Choose another.\n`,
  });
});
