import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";

import { statisticsOf } from "../statistics.ts";
import type { BenchFile } from "./bench-files.ts";
import type { OpenDocument } from "./open-document.ts";
import type { Condition } from "./published-diagnostics.ts";
import { startServer, type LanguageServer, type ServerSession } from "./server-session.ts";

/** What one run of a server comes to: milliseconds, medians of what is done repeatedly. */
export interface Measurement {
  /** From the start of the process to the first diagnostics that tell of a mistake in the file. */
  readonly start: number;
  /** From a keystroke to the diagnostics that it brings about or takes away. */
  readonly keystroke: number;
  /** From an edit to the completions asked for together with it. */
  readonly completionAfterEdit: number;
  /** The same completions once more, without an edit before. */
  readonly completionAgain: number;
  readonly hover: number;
  /** MiB */
  readonly peakMemory: number;
}

const repetitions = 6;
/** Between what a fast typist does, in milliseconds. */
const pause = 100;
const mistake = "!";

/** Does with a server what a user does in an editor, and measures how long each thing takes. */
export async function measureServer(
  server: LanguageServer,
  file: BenchFile,
  folder: string,
): Promise<Measurement> {
  const { fileName, mistakeAt } = file;
  const path = join(folder, fileName);
  const text = file.text.slice(0, mistakeAt) + mistake + file.text.slice(mistakeAt);
  writeFileSync(path, text);
  const started = performance.now();
  const session = await startServer(server, folder);
  const document = session.open(pathToFileURL(path).href, text);
  await session.diagnosed(document, tellsOf(file, mistakeAt));
  const start = performance.now() - started;
  const measurement: Measurement = {
    start,
    keystroke: await measureKeystrokes(session, document, file),
    ...(await measureCompletion(session, document, file)),
    hover: await measureHover(document, file),
    peakMemory: session.peakMemory(),
  };
  await session.close();
  return measurement;
}

/** Takes the mistake out and puts it in by turns, and leaves it out. */
async function measureKeystrokes(
  session: ServerSession,
  document: OpenDocument,
  file: BenchFile,
): Promise<number> {
  const start = file.mistakeAt;
  const isTold = tellsOf(file, start);
  const times: number[] = [];
  for (let step = 0; step <= 2 * repetitions; step++) {
    const isWrong = step % 2 === 1;
    await delay(pause);
    const before = performance.now();
    document.edit(
      isWrong
        ? { start, end: start, text: mistake }
        : { start, end: start + mistake.length, text: "" },
    );
    await session.diagnosed(document, isWrong ? isTold : not(isTold));
    times.push(performance.now() - before);
  }
  return statisticsOf(times).median;
}

/** Takes the model out, asks what may stand there, and puts it in again. */
async function measureCompletion(
  session: ServerSession,
  document: OpenDocument,
  file: BenchFile,
): Promise<Pick<Measurement, "completionAfterEdit" | "completionAgain">> {
  const { start, end } = file.model;
  const model = file.text.slice(start, end);
  const isTold = tellsOf(file, start);
  const complete = async () => {
    const { items } = await document.complete(start);
    if (!items.some(({ label }) => label === model)) throw new Error(`Nobody offers ${model}.`);
    return performance.now();
  };
  const afterEdit: number[] = [];
  const again: number[] = [];
  for (let step = 0; step < repetitions; step++) {
    const edited = performance.now();
    document.edit({ start, end, text: "" });
    afterEdit.push((await complete()) - edited);
    await session.diagnosed(document, isTold);
    await delay(pause);
    const asked = performance.now();
    again.push((await complete()) - asked);
    document.edit({ start, end: start, text: model });
    await session.diagnosed(document, not(isTold));
    await delay(pause);
  }
  return {
    completionAfterEdit: statisticsOf(afterEdit).median,
    completionAgain: statisticsOf(again).median,
  };
}

async function measureHover(document: OpenDocument, file: BenchFile): Promise<number> {
  const times: number[] = [];
  for (let step = 0; step < repetitions; step++) {
    const before = performance.now();
    if ((await document.hover(file.model.start)) === null) throw new Error("A hover says nothing.");
    times.push(performance.now() - before);
  }
  return statisticsOf(times).median;
}

/** Whether diagnostics tell of something in the line of an offset. */
function tellsOf({ text }: BenchFile, offset: number): Condition {
  const line = text.slice(0, offset).split("\n").length - 1;
  return (diagnostics) =>
    diagnostics.some(({ range }) => range.start.line <= line && line <= range.end.line);
}

function not(condition: Condition): Condition {
  return (diagnostics) => !condition(diagnostics);
}
