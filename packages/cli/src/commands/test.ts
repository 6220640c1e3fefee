import type { Command } from "commander";

import { oneOf, parseAmount, wholeNumber } from "../option-values.ts";
import type { OutputWord } from "../report/report-outputs.ts";
import { scenarioFormats, type ScenarioFormat } from "../scenario/report/formats.ts";
import type { TestFlags } from "../scenario/test-flags.ts";
import { addConnectionOptions } from "./connection-options.ts";
import type { Invocation } from "./invocation.ts";

const parseFormat = oneOf(scenarioFormats);
const aMillion = 1_000_000;

const afterHelp = `
Examples:
  $ callsheet test
  $ callsheet test scenarios/ --log logs
  $ callsheet test --filter order --bail
  $ callsheet test --format github --format junit --output-file scenarios.xml
  $ callsheet test --live --max-tokens 20000
  $ callsheet test --live --max-cost 0.50 --token-price 64

Exit codes: 0 all passed or skipped, 1 something failed, 2 bad usage or no scenarios, 3 the endpoint refused a live call or failed`;

export function addTestCommand(program: Command, { streams, finish }: Invocation): void {
  const outputs: OutputWord<ScenarioFormat>[] = [];
  const command = program
    .command("test")
    .summary("play scenarios and check what comes of them")
    .description(
      "Play scenarios: each is a real call to an endpoint inside this command, on which turns are taken\nand what follows is checked. No time is waited for: the endpoint's clock goes on when nothing is\nunder way.",
    )
    .argument("[path...]", "files, folders or globs (default: **/*.scenario.{yaml,yml})")
    .option(
      "--format <name>",
      `how to write the results: ${scenarioFormats.join(", ")}; can be given again (default: stylish)`,
      (name) => outputs.push({ format: parseFormat(name) }),
    )
    .option("--output-file <file>", "write the format before this option to a file", (file) =>
      outputs.push({ file }),
    )
    .option("--log <folder>", "write the events of each scenario there, as JSON lines")
    .option("--concurrency <count>", "how many are played at once", wholeNumber(1, 32), 2)
    .option("--filter <text>", "play those with this in their file name or description")
    .option("--bail", "begin no other one when one has failed")
    .option("--live", "play on the API in place of the emulator; needs a limit")
    .option(
      "--max-tokens <count>",
      "with --live: hang up beyond this",
      wholeNumber(1, aMillion * 1000),
    )
    .option(
      "--max-cost <usd>",
      "with --live: hang up beyond this; needs --token-price",
      parseAmount,
    )
    .option("--token-price <usd>", "what a million of the dearest tokens costs", parseAmount);
  addConnectionOptions(command)
    .addHelpText("after", afterHelp)
    .action(async (paths: string[], options: TestFlags) => {
      const { runTest } = await import("../scenario/run-test.ts");
      finish(await runTest(paths, { ...options, outputs }, streams));
    });
}
