import type { Command } from "commander";

import type { Invocation } from "./invocation.ts";

const afterHelp = `
Templates: voice-agent (default), phone-agent, text-only, transcription

Examples:
  $ callsheet init
  $ callsheet init phone-agent`;

export function addInitCommand(program: Command, { streams, finish }: Invocation): void {
  program
    .command("init")
    .summary("start a project")
    .description(
      "Write a session file, callsheet.config.yaml and a CI step. What exists is left as it is.",
    )
    .argument("[template]", "what the session file starts from")
    .addHelpText("after", afterHelp)
    .action(async (template: string | undefined) => {
      const { runInit } = await import("../init/run-init.ts");
      finish(runInit(template, streams));
    });
}
