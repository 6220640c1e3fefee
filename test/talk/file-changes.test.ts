import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { fileName, placeCall, readChanges, sessionText, startTalking } from "./talking.ts";

test("a page hears of the file at once, and of each save", async () => {
  const talking = await startTalking();
  const changes = await readChanges(talking);
  expect(await changes.next()).toMatchObject({
    name: fileName,
    problem: null,
    findings: [],
    endpoint: new URL(talking.emulator.url).host,
    session: { instructions: "Be brief." },
  });
  writeFileSync(join(talking.folder, fileName), sessionText.replace("brief", "kind"));
  expect(await changes.next()).toMatchObject({ session: { instructions: "Be kind." } });
});

test("a wrong file is told with its lines", async () => {
  const talking = await startTalking({
    [fileName]: sessionText.replace("instructions", "instuctions"),
  });
  const changes = await readChanges(talking);
  expect(await changes.next()).toMatchObject({
    session: null,
    problem: `${fileName} has an error.`,
    findings: [
      {
        severity: "error",
        rule: "unknown-key",
        file: fileName,
        line: 3,
        column: 1,
        message: expect.stringContaining("Did you mean `instructions`?"),
        frame: expect.stringMatching(/> 3 \| instuctions: Be brief\.\n {4}\| \^{11}/),
      },
    ],
  });
  writeFileSync(join(talking.folder, fileName), sessionText);
  expect(await changes.next()).toMatchObject({ problem: null, findings: [] });
});

test("an included file and the configuration count, too", async () => {
  const talking = await startTalking({
    [fileName]: sessionText.replace("Be brief.", "${file:./prompt.md}"),
    "prompt.md": "Be brief.\n",
  });
  const changes = await readChanges(talking);
  await changes.next();
  writeFileSync(join(talking.folder, "prompt.md"), "Be kind.\n");
  expect(await changes.next()).toMatchObject({ session: { instructions: "Be kind." } });
  writeFileSync(join(talking.folder, "callsheet.config.yaml"), "extend: strict\n");
  expect(await changes.next()).toMatchObject({
    session: null,
    problem: expect.stringMatching(/^The configuration callsheet\.config\.yaml is wrong\./),
  });
});

test("a file that is gone is waited for", async () => {
  const talking = await startTalking();
  const changes = await readChanges(talking);
  await changes.next();
  rmSync(join(talking.folder, fileName));
  expect(await changes.next()).toMatchObject({
    name: fileName,
    session: null,
    problem: expect.stringMatching(/^Can't read/),
  });
  writeFileSync(join(talking.folder, fileName), sessionText);
  expect(await changes.next()).toMatchObject({ problem: null });
});

test("a transcription takes no calls", async () => {
  const text = "type: transcription\naudio:\n  input:\n    transcription: { model: whisper-1 }\n";
  const talking = await startTalking({ [fileName]: text });
  const changes = await readChanges(talking);
  expect(await changes.next()).toMatchObject({
    session: null,
    problem: "A transcription session takes no calls.",
  });
});

test("no call is placed with a wrong file, and the answer says which line is to blame", async () => {
  const talking = await startTalking({ [fileName]: sessionText.replace("marin", "nova") });
  const { response } = await placeCall(talking);
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({
    message: `${fileName} has an error.`,
    finding: { line: 6, rule: "unknown-voice" },
  });
  expect(talking.emulator.journal().requests).toEqual([]);
});
