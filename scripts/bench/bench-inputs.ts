import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Something to check: a file, or a folder of session files. */
export interface BenchInput {
  readonly name: string;
  /** From the benchmark's folder. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly rounds: number;
}

const oneFile = "scripts/bench/sixty-lines.realtime.yaml";
const manyFiles = 1000;
export const manyTools = 2000;

/** Writes what is checked into a folder. Everything in it is without an error. */
export function writeInputs(folder: string): BenchInput[] {
  const session = smallSession();
  writeFileSync(join(folder, "one.realtime.yaml"), session);
  mkdirSync(join(folder, "many"));
  for (let index = 0; index < manyFiles; index++) {
    writeFileSync(
      join(folder, `many/agent-${index}.realtime.yaml`),
      `# Agent ${index}\n${session}`,
    );
  }
  const big = bigSession();
  writeFileSync(join(folder, "big.realtime.yaml"), big);
  const megabytes = (Buffer.byteLength(big) / 1e6).toFixed(1);
  return [
    { name: "one file, 60 lines", path: "one.realtime.yaml", isFolder: false, rounds: 15 },
    { name: `${manyFiles} files`, path: "many", isFolder: true, rounds: 3 },
    {
      name: `one file, ${manyTools} tools, ${megabytes} MB`,
      path: "big.realtime.yaml",
      isFolder: false,
      rounds: 5,
    },
  ];
}

/** A session that every tool has to refuse. */
export function writeWrongInput(folder: string): BenchInput {
  const path = "wrong.realtime.yaml";
  writeFileSync(join(folder, path), "type: realtime\nvoise: marin\n");
  return { name: "a wrong file", path, isFolder: false, rounds: 1 };
}

/** A session of sixty lines. */
export function smallSession(): string {
  // Some peers follow the line that names a schema, which leads nowhere from here.
  return readFileSync(oneFile, "utf8").replace(/^# yaml-language-server:.*\n/, "");
}

/** A session of two thousand tools. */
export function bigSession(): string {
  const tools = Array.from({ length: manyTools }, (_, index) => toolText(index)).join("");
  return `type: realtime\nmodel: gpt-realtime-2.1\ntools:\n${tools}`;
}

function toolText(index: number): string {
  const fields = ["customer", "order", "product", "quantity", "remark"];
  const properties = fields.map(
    (field) => `        ${field}_${index}:
          type: string
          description: The ${field} that step ${index} is about.
`,
  );
  return `  - type: function
    name: step_${index}
    description: Carries out step ${index} and tells what came of it.
    parameters:
      type: object
      properties:
${properties.join("")}      required: [customer_${index}, order_${index}]
`;
}
