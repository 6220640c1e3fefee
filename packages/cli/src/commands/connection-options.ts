import { Option, type Command } from "commander";

import { parseBaseUrl, parseDuration } from "../option-values.ts";

/** Adds the options that every command which talks to an endpoint takes. */
export function addConnectionOptions(command: Command): Command {
  return command
    .option(
      "--base-url <url>",
      "the endpoint (default: OPENAI_BASE_URL, else https://api.openai.com/v1)",
      parseBaseUrl,
    )
    .addOption(
      new Option(
        "--target <name>",
        "whose API it is; Azure's key and address may come from AZURE_OPENAI_API_KEY and AZURE_OPENAI_ENDPOINT",
      ).choices(["openai", "azure"]),
    )
    .option("--timeout <time>", "give up on a request after this time", parseDuration, 15_000)
    .option("--env-file <file>", "take variables that are not set from this file")
    .option("--verbose", "show requests and responses on stderr, secrets masked");
}
