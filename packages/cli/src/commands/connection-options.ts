import type { Command } from "commander";

import { parseBaseUrl, parseDuration } from "../option-values.ts";

/** Adds the options that every command which talks to an endpoint takes. */
export function addConnectionOptions(command: Command): Command {
  return command
    .option(
      "--base-url <url>",
      "the endpoint (default: OPENAI_BASE_URL, else https://api.openai.com/v1)",
      parseBaseUrl,
    )
    .option("--timeout <time>", "give up on a request after this time", parseDuration, 15_000)
    .option("--env-file <file>", "take variables that are not set from this file");
}
