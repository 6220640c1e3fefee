import { Option, type Command } from "commander";

import type { SchemaCommandOptions } from "../session/run-schema.ts";
import type { Invocation } from "./invocation.ts";

export function addSchemaCommand(program: Command, { streams, finish }: Invocation): void {
  program
    .command("schema")
    .summary("print a JSON Schema")
    .description("Print the JSON Schema of a session file, for editors and other tools.")
    .addOption(
      new Option(
        "--authoring",
        "of a file, where ${env:…} and ${file:…} may stand (default)",
      ).conflicts(["wire", "config", "script", "scenario"]),
    )
    .addOption(
      new Option("--wire", "of a session as it is sent").conflicts([
        "config",
        "script",
        "scenario",
      ]),
    )
    .addOption(new Option("--config", "of callsheet.config.yaml").conflicts(["script", "scenario"]))
    .addOption(new Option("--script", "of a script of the emulator").conflicts(["scenario"]))
    .option("--scenario", "of a scenario")
    .action(async (options: SchemaCommandOptions) => {
      const { runSchema } = await import("../session/run-schema.ts");
      finish(runSchema(options, streams));
    });
}
