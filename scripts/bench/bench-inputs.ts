import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Something to check: a file, or a folder of session files. */
export interface BenchInput {
  /** From the benchmark's folder. */
  readonly path: string;
  readonly isFolder: boolean;
  /** How many errors there are in all its files together. */
  readonly errors: number;
}

const oneFile = "scripts/bench/sixty-lines.realtime.yaml";
export const manyTools = 2000;

/** A session of sixty lines, in a file of its own. */
export function writeSmallFile(folder: string): BenchInput {
  return writeInput(folder, "one.realtime.yaml", smallSession(), 0);
}

/** A folder of small files that differ; in each there are no errors, or two. */
export function writeFiles(folder: string, count: number, errorsEach: 0 | 2 = 0): BenchInput {
  const path = `${count}-files-with-${errorsEach}`;
  mkdirSync(join(folder, path), { recursive: true });
  const session = errorsEach === 0 ? smallSession() : wrongSession();
  for (let index = 0; index < count; index++) {
    const text = `# Agent ${index}\n${session}`;
    writeFileSync(join(folder, path, `agent-${index}.realtime.yaml`), text);
  }
  return { path, isFolder: true, errors: count * errorsEach };
}

/** A file of very many tools, in some of which there is an error. */
export function writeBigFile(folder: string, errors = 0): BenchInput {
  const name = `${manyTools}-tools-with-${errors}.realtime.yaml`;
  return writeTools(folder, name, bigSession(errors), errors);
}

/** A file of so many short tools: no file may have more than 4 MiB. */
export function writeShortTools(folder: string, count: number): BenchInput {
  const tools = Array.from({ length: count }, (_, index) => toolHead(index));
  return writeTools(folder, `${count}-short-tools.realtime.yaml`, sessionOf(tools), 0);
}

/** Whoever has so many tools has turned the rule off that tells of their tokens. */
const budgetOff = "rules:\n  instructions-budget: off\n";

function writeTools(folder: string, name: string, text: string, errors: number): BenchInput {
  mkdirSync(join(folder, "tools"), { recursive: true });
  writeFileSync(join(folder, "tools/callsheet.config.yaml"), budgetOff);
  return writeInput(folder, `tools/${name}`, text, errors);
}

/** A session that every tool has to refuse. */
export function writeWrongFile(folder: string): BenchInput {
  return writeInput(folder, "wrong.realtime.yaml", "type: realtime\nvoise: marin\n", 1);
}

function writeInput(folder: string, path: string, text: string, errors: number): BenchInput {
  writeFileSync(join(folder, path), text);
  return { path, isFolder: false, errors };
}

/** A session of sixty lines. */
export function smallSession(): string {
  // Some peers follow the line that names a schema, which leads nowhere from here.
  return readFileSync(oneFile, "utf8").replace(/^# yaml-language-server:.*\n/, "");
}

/** The same with a voice and a key that are misspelt. */
function wrongSession(): string {
  return smallSession()
    .replace("voice: cedar", "voice: ceder")
    .replace("tool_choice:", "tool_choise:");
}

/** A session of two thousand tools. */
export function bigSession(errors = 0): string {
  const tools = Array.from({ length: manyTools }, (_, index) => {
    const isWrong = errors > 0 && index % (manyTools / errors) === 0;
    return isWrong ? toolText(index).replace("parameters:", "paramaters:") : toolText(index);
  });
  return sessionOf(tools);
}

function sessionOf(tools: readonly string[]): string {
  return `type: realtime\nmodel: gpt-realtime-2.1\ntools:\n${tools.join("")}`;
}

function toolText(index: number): string {
  const fields = ["customer", "order", "product", "quantity", "remark"];
  const properties = fields.map(
    (field) => `        ${field}_${index}:
          type: string
          description: The ${field} that step ${index} is about.
`,
  );
  return `${toolHead(index)}    parameters:
      type: object
      properties:
${properties.join("")}      required: [customer_${index}, order_${index}]
`;
}

function toolHead(index: number): string {
  return `  - type: function
    name: step_${index}
    description: Carries out step ${index} and tells what came of it.
`;
}
