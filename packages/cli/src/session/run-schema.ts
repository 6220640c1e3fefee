import { join } from "node:path";

import { exitCode, type ExitCode } from "../exit-code.ts";
import { schemasFolder } from "../files/shipped-folders.ts";
import { readSourceFile } from "../files/source-file.ts";
import type { Streams } from "../streams.ts";

export interface SchemaCommandOptions {
  readonly wire?: true;
  readonly authoring?: true;
  readonly config?: true;
  readonly script?: true;
  readonly scenario?: true;
}

/** `callsheet schema`: a JSON Schema on stdout. */
export function runSchema(options: SchemaCommandOptions, { stdout, cwd }: Streams): ExitCode {
  stdout.write(readSourceFile(join(schemasFolder, schemaFile(options)), cwd).text);
  return exitCode.clean;
}

function schemaFile({ wire, config, script, scenario }: SchemaCommandOptions): string {
  if (wire) return "session.schema.json";
  if (script) return "script.schema.json";
  if (scenario) return "scenario.schema.json";
  return config ? "config.schema.json" : "session.authoring.schema.json";
}
