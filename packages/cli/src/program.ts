import { Command } from "commander";

import manifest from "../package.json" with { type: "json" };
import { wantsColor } from "./colors.ts";
import {
  addAcceptCommand,
  addHangupCommand,
  addReferCommand,
  addRejectCommand,
} from "./commands/call-control.ts";
import { addCallCommand } from "./commands/call.ts";
import { addCheckCommand } from "./commands/check.ts";
import { addEmulatorCommand } from "./commands/emulator.ts";
import { addExplainCommand } from "./commands/explain.ts";
import { addInitCommand } from "./commands/init.ts";
import type { Invocation } from "./commands/invocation.ts";
import { addLintCommand } from "./commands/lint.ts";
import { addLspCommand } from "./commands/lsp.ts";
import { addMigrateCommand } from "./commands/migrate.ts";
import { addPrintCommand } from "./commands/print.ts";
import { addSchemaCommand } from "./commands/schema.ts";
import { addSecretCommand } from "./commands/secret.ts";
import { addTalkCommand } from "./commands/talk.ts";
import { addTestCommand } from "./commands/test.ts";
import { addTypesCommand } from "./commands/types.ts";

const afterHelp = `
Examples:
  $ callsheet lint                                       every session file below this folder
  $ callsheet call concierge.realtime.yaml --local       a real call to an endpoint on this machine
  $ callsheet call concierge.realtime.yaml --sdp offer.sdp > answer.sdp

Exit codes:
  0  clean
  1  findings at error level, or more warnings than allowed
  2  bad usage, an unreadable file or a bad configuration
  3  the endpoint refused or failed
  4  a fault in Callsheet itself

Environment: OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_ORG_ID, OPENAI_PROJECT_ID, NO_COLOR, FORCE_COLOR`;

const commands = new Map([
  ["init", addInitCommand],
  ["lint", addLintCommand],
  ["explain", addExplainCommand],
  ["migrate", addMigrateCommand],
  ["print", addPrintCommand],
  ["types", addTypesCommand],
  ["check", addCheckCommand],
  ["call", addCallCommand],
  ["talk", addTalkCommand],
  ["test", addTestCommand],
  ["secret", addSecretCommand],
  ["hangup", addHangupCommand],
  ["accept", addAcceptCommand],
  ["refer", addReferCommand],
  ["reject", addRejectCommand],
  ["emulator", addEmulatorCommand],
  ["schema", addSchemaCommand],
  ["lsp", addLspCommand],
]);

/**
 * The command line: of all commands, or only of the one that `argv` begins with, which saves time
 * at the start. What a command does is loaded when it runs.
 */
export function createProgram(argv: readonly string[], invocation: Invocation): Command {
  const { stdout, stderr, env } = invocation.streams;
  const program = new Command("callsheet")
    .description("Lint OpenAI Realtime session files and turn them into live calls.")
    .version(manifest.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .addHelpText("after", afterHelp)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
      getOutHasColors: () => wantsColor(stdout, env),
      getErrHasColors: () => wantsColor(stderr, env),
    });
  const named = commands.get(argv[0] ?? "");
  for (const add of named === undefined ? commands.values() : [named]) {
    add(program, invocation);
  }
  return program;
}
