import { exitCode, type ExitCode } from "../exit-code.ts";
import { findFiles, scenarioFiles } from "../files/find-files.ts";
import { reportOutputs, writeReport, type OutputWord } from "../report/report-outputs.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { refuseLimits } from "./budget.ts";
import type { Playground } from "./play-file.ts";
import { progressOn } from "./progress.ts";
import { formatResults, type ScenarioFormat } from "./report/formats.ts";
import { outcomeOf, withoutSecrets, type ScenarioResult } from "./scenario-result.ts";
import type { TestFlags } from "./test-flags.ts";

export interface TestCommandOptions extends TestFlags {
  /** Every `--format` and `--output-file`, in their order. */
  readonly outputs: readonly OutputWord<ScenarioFormat>[];
}

/** `callsheet test`: the results go to stdout, in the order of the files. */
export async function runTest(
  paths: readonly string[],
  options: TestCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  refuseContradictions(options);
  const outputs = reportOutputs(options.outputs, "stylish");
  const files = await filesToPlay(paths, options, streams);
  const { results, hide } = options.live
    ? await playLive(files, options, streams)
    : await playEmulated(files, options, streams);
  const shown = results.map((result) => withoutSecrets(result, hide));
  await writeReport(
    async (format, colors) => hide(await formatResults(shown, format, colors)),
    outputs,
    streams.stdout,
    streams,
  );
  if (results.some(({ isEndpointAtFault }) => isEndpointAtFault)) return exitCode.endpoint;
  const hasFailed = results.some((result) => outcomeOf(result) === "failed");
  return hasFailed ? exitCode.findings : exitCode.clean;
}

async function filesToPlay(
  paths: readonly string[],
  { filter }: TestFlags,
  { cwd }: Streams,
): Promise<string[]> {
  const files = await findFiles(scenarioFiles, paths, cwd);
  if (filter === undefined) return files;
  const { filterScenarios } = await import("./filter-scenarios.ts");
  return filterScenarios(files, filter, cwd);
}

function refuseContradictions(options: TestFlags): void {
  refuseLimits(options);
  const { live, baseUrl, target, envFile, verbose } = options;
  const isConnection = [baseUrl, target, envFile, verbose].some((option) => option !== undefined);
  if (isConnection && !live) {
    throw new UsageError(
      "--base-url, --target, --env-file and --verbose need --live: without it no other endpoint is called.",
    );
  }
}

interface Played extends Pick<Playground, "hide"> {
  readonly results: readonly ScenarioResult[];
}

async function playEmulated(
  files: readonly string[],
  options: TestFlags,
  streams: Streams,
): Promise<Played> {
  const { emulatedPlayground } = await import("./playground.ts");
  const playground = emulatedPlayground(options, streams);
  return { hide: playground.hide, results: await playAll(files, options, playground) };
}

/** One after the other, so that a limit that is passed stops all that comes after. */
async function playLive(
  files: readonly string[],
  options: TestFlags,
  streams: Streams,
): Promise<Played> {
  const { livePlayground } = await import("./playground.ts");
  const playground = livePlayground(options, streams);
  const results = await playAll(files, { ...options, concurrency: 1 }, playground);
  streams.stderr.write(`Used: ${playground.budget.inWords()}.\n`);
  return { hide: playground.hide, results };
}

/** Plays a few scenarios at once; the results are in the order of the files. */
async function playAll(
  files: readonly string[],
  { concurrency, bail }: TestFlags,
  playground: Playground,
): Promise<ScenarioResult[]> {
  const { playFile } = await import("./play-file.ts");
  const { streams } = playground;
  const tell = progressOn(streams, files.length);
  const waiting = [...files];
  const results = new Map<string, ScenarioResult>();
  const playNext = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const result = await playFile(file, playground);
      results.set(file, result);
      tell(result);
      if (bail && outcomeOf(result) === "failed") tellOfRest(waiting.splice(0).length, streams);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, playNext));
  return files.flatMap((file) => results.get(file) ?? []);
}

function tellOfRest(count: number, { stderr }: Pick<Streams, "stderr">): void {
  if (count === 0) return;
  stderr.write(`Not played after a failure: ${count} scenario${count === 1 ? "" : "s"}.\n`);
}
