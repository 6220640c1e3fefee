import { join } from "node:path";

import { exitCode, type ExitCode } from "../exit-code.ts";
import { schemasFolder } from "../files/shipped-folders.ts";
import { readSourceFile } from "../files/source-file.ts";
import type { Streams } from "../streams.ts";

export interface SchemaCommandOptions {
  readonly wire?: true;
  readonly authoring?: true;
  readonly config?: true;
}

/** `callsheet schema`: a JSON Schema on stdout. */
export function runSchema(options: SchemaCommandOptions, { stdout, cwd }: Streams): ExitCode {
  stdout.write(readSourceFile(join(schemasFolder, schemaFile(options)), cwd).text);
  return exitCode.clean;
}

function schemaFile({ wire, config }: SchemaCommandOptions): string {
  if (wire) return "session.schema.json";
  return config ? "config.schema.json" : "session.authoring.schema.json";
}
