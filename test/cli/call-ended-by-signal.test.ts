import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { startEmulator } from "@callsheet/emulator";
import { expect, onTestFinished, test } from "vitest";

import { folderWith } from "./callsheet.ts";

const command = fileURLToPath(new URL("source-command.ts", import.meta.url));
const apiKey = "sk-proj-0123456789abcdef";

test.each(["SIGTERM", "SIGINT"] as const)("%s with an open call hangs it up", async (signal) => {
  const emulator = await startEmulator({ apiKey });
  onTestFinished(() => emulator.close());
  const cwd = folderWith({ "a.realtime.yaml": "type: realtime\nmodel: gpt-realtime-2.1\n" });
  const argv = ["call", "a.realtime.yaml", "--base-url", emulator.baseUrl, "--duration", "30s"];
  const tsx = import.meta.resolve("tsx");
  const child = spawn(
    process.execPath,
    ["--conditions=@callsheet/source", "--import", tsx, command, ...argv],
    { cwd, env: { ...process.env, OPENAI_API_KEY: apiKey } },
  );
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
  const [first]: unknown[] = await once(child.stdout, "data");
  expect(String(first)).toContain('"session.created"');
  child.kill(signal);
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(told).toMatch(/^Call rtc_\w+: \d+\.\d s, interrupted\n/m);
  const paths = emulator.journal().requests.map(({ path }) => path);
  expect(paths.at(-1)).toMatch(/^\/v1\/realtime\/calls\/rtc_\w+\/hangup$/);
});
