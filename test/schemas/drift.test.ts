import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compareWithSdk } from "../../scripts/drift/compare-with-sdk.ts";
import { driftReport } from "../../scripts/drift/drift-report.ts";
import { pinnedSdk } from "../../scripts/drift/sdk-folder.ts";

/** The types of the pinned package in a folder of their own, with some texts replaced. */
async function changedSdk(changes: readonly (readonly [from: string, to: string])[]) {
  const folder = await mkdtemp(join(tmpdir(), "callsheet-changed-sdk-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const isType = async (path: string) => path.endsWith(".d.ts") || (await stat(path)).isDirectory();
  await cp(pinnedSdk, folder, { recursive: true, filter: isType });
  const file = join(folder, "resources", "realtime", "realtime.d.ts");
  const text = await readFile(file, "utf8");
  for (const [from] of changes) expect(text).toContain(from);
  const changed = changes.reduce((current, [from, to]) => current.replaceAll(from, to), text);
  await writeFile(file, changed);
  return folder;
}

test("the session types agree with the pinned openai package", () => {
  expect(driftReport(compareWithSdk(pinnedSdk))).toEqual([]);
});

test("what the SDK has more than we do is drift: a model, a key, a word", async () => {
  const sdk = await changedSdk([
    ["'gpt-realtime-2.1-mini' |", "'gpt-realtime-2.1-mini' | 'gpt-next' |"],
    ["parallel_tool_calls?: boolean;", "parallel_tool_calls?: boolean; pace?: number;"],
    ["'low' | 'medium' | 'high' | 'auto'", "'low' | 'medium' | 'high' | 'auto' | 'instant'"],
    ["'alloy' | 'ash' |", "'alloy' | 'ash' | 'nova' |"],
  ]);
  expect(driftReport(compareWithSdk(sdk))).toEqual([
    "The openai package has what schemas/session.schema.json or schemas/catalog.json lacks:",
    '  realtime.audio.input.turn_detection(semantic_vad).eagerness: takes "instant"',
    '  realtime.audio.output.voice: takes "nova"',
    '  realtime.model: takes "gpt-next"',
    "  realtime.pace: is a key",
    "  realtime.pace: takes a number",
    '  transcription.audio.input.turn_detection(semantic_vad).eagerness: takes "instant"',
  ]);
});

test("what we have more than the SDK is drift", async () => {
  const sdk = await changedSdk([["workflow_name?: string;", ""]]);
  expect(driftReport(compareWithSdk(sdk))).toEqual([
    "The schema has what the openai package lacks, and no exception says why:",
    "  realtime.tracing.workflow_name: is a key",
    "  realtime.tracing.workflow_name: takes any string",
  ]);
});

test("an exception that is no longer needed is drift", async () => {
  const list = "include?: Array<'item.input_audio_transcription.logprobs'>";
  const sdk = await changedSdk([[list, `${list} | null`]]);
  expect(compareWithSdk(sdk)).toMatchObject({ unexplained: [], idle: [{ name: "include-null" }] });
});
