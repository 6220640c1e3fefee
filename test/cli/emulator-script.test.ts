import { EventEmitter, once } from "node:events";

import { expect, test } from "vitest";
import { WebSocket } from "ws";

import { callsheet, folderWith } from "./callsheet.ts";

/** A function that hears all the texts of a response. */
async function firstAnswer(baseUrl: string): Promise<unknown> {
  const headers = { authorization: "Bearer sk-test" };
  const address = baseUrl.replace("http:", "ws:");
  const socket = new WebSocket(`${address}/realtime?model=gpt-realtime-2.1`, { headers });
  await once(socket, "open");
  const response = { output_modalities: ["text"] };
  socket.send(JSON.stringify({ type: "response.create", response }));
  for await (const [message] of EventEmitter.on(socket, "message")) {
    const event: { type: string; text?: string } = JSON.parse(String(message));
    if (event.type !== "response.output_text.done") continue;
    socket.close();
    return event.text;
  }
  return null;
}

test("does what a script says", async () => {
  const cwd = folderWith({
    "scripts/a.script.yaml": "steps:\n  - on: { turn: 1 }\n    do: [{ say: As it is written. }]\n",
  });
  const controller = new AbortController();
  const started = new EventEmitter();
  const running = callsheet(["emulator", "--script", "scripts/a.script.yaml"], {
    cwd,
    interruption: controller.signal,
    onStdout: (text) => started.emit("address", text.trim()),
  });
  const [baseUrl] = await once(started, "address");
  expect(await firstAnswer(String(baseUrl))).toBe("As it is written.");
  controller.abort();
  const { code, stderr } = await running;
  expect(code).toBe(0);
  expect(stderr).toContain("It is not a model");
  expect(stderr).toContain("It does what scripts/a.script.yaml says.");
});

test("does not start with a script that has errors, and shows them as lint does", async () => {
  const text = "steps:\n  - on: { turn: 0 }\n    do: [{ sya: Hello. }]\n";
  const cwd = folderWith({ "a.script.yaml": text });
  const { code, stdout, stderr } = await callsheet(["emulator", "--script", "a.script.yaml"], {
    cwd,
  });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("a.script.yaml:2:17  error");
  const linted = await callsheet(["lint", "a.script.yaml"], { cwd });
  expect(linted.stdout.startsWith(stderr)).toBe(true);
});

test.each([
  ["a script that there is not", {}, "error: Can't read a.script.yaml: there is no such file.\n"],
  [
    "a recording that there is not",
    {
      "a.script.yaml":
        "steps:\n  - on: { turn: 1 }\n    do: [{ say: Hello., audio: ./hello.wav }]\n",
    },
    "error: The script's recording ./hello.wav can't be played. It can't be read.\n",
  ],
])("says that it can't play %s", async (_, files, stderr) => {
  const cwd = folderWith(files);
  expect(await callsheet(["emulator", "--script", "a.script.yaml"], { cwd })).toEqual({
    code: 2,
    stdout: "",
    stderr,
  });
});
