import { exitCode, type ExitCode } from "../exit-code.ts";
import type { Streams } from "../streams.ts";

export interface SchemaCommandOptions {
  readonly wire?: true;
  readonly authoring?: true;
  readonly config?: true;
}

/** `callsheet schema`: a JSON Schema on stdout. */
export async function runSchema(
  options: SchemaCommandOptions,
  { stdout }: Streams,
): Promise<ExitCode> {
  stdout.write(`${JSON.stringify(await chosenSchema(options), null, 2)}\n`);
  return exitCode.clean;
}

async function chosenSchema({ wire, config }: SchemaCommandOptions): Promise<unknown> {
  if (wire)
    return (await import("../../../../schemas/session.schema.json", { with: { type: "json" } }))
      .default;
  if (config)
    return (await import("../../../../schemas/config.schema.json", { with: { type: "json" } }))
      .default;
  return (
    await import("../../../../schemas/session.authoring.schema.json", { with: { type: "json" } })
  ).default;
}
