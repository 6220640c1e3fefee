import { EventEmitter, once } from "node:events";

import { startEmulator } from "@callsheet/emulator";
import { expect, onTestFinished, test } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";

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
