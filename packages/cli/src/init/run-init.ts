import { exitCode, type ExitCode } from "../exit-code.ts";
import { shownPath } from "../files/shown-path.ts";
import { writeNewFile } from "../files/write-new-file.ts";
import type { Streams } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { starterFiles } from "./starter-files.ts";
import { sessionTemplates, type SessionTemplate } from "./templates.ts";

/** `callsheet init`: writes the files that a project starts with, and says on stdout which. */
export function runInit(
  templateName: string | undefined,
  { stdout, stderr, cwd }: Streams,
): ExitCode {
  const files = starterFiles(templateOf(templateName), cwd);
  for (const { path, text } of files) {
    const name = shownPath(path, cwd);
    const isNew = writeNewFile(path, text, name);
    stdout.write(isNew ? `wrote ${name}\n` : `kept ${name}, which exists\n`);
  }
  stderr.write("Next: `callsheet lint`, then `callsheet call FILE --local`.\n");
  return exitCode.clean;
}

function templateOf(name: string | undefined): SessionTemplate {
  const [first] = sessionTemplates;
  const template = sessionTemplates.find((known) => known.name === (name ?? first?.name));
  if (template !== undefined) return template;
  const names = sessionTemplates.map((known) => known.name).join(", ");
  throw new UsageError(`There is no template ${name ?? ""}. The templates are ${names}.`);
}
