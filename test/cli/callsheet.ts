import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseEnv } from "node:util";

import { run, type Streams } from "callsheet";
import { expect, onTestFinished } from "vitest";

/** What a run of the command gave. */
export interface Transcript {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What surrounds a run; an empty folder, no variables and no input unless told. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly isTTY?: boolean;
  readonly interruption?: AbortSignal;
  /** Hears all of stdout so far whenever something is written to it. */
  readonly onStdout?: (text: string) => void;
  /** Hears every piece of stdout and stderr, in their order. */
  readonly onOutput?: (piece: string) => void;
}

/**
 * Runs the command in memory, but on real files and real connections. Whatever a test is about, no
 * secret of its environment may come out.
 */
export async function callsheet(
  argv: readonly string[],
  surroundings: Surroundings = {},
): Promise<Transcript> {
  const { stdin = "", isTTY = false, interruption, onStdout, onOutput } = surroundings;
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTTY,
    write(text: string) {
      written[name] += text;
      if (name === "stdout") onStdout?.(written.stdout);
      onOutput?.(text);
    },
  });
  const streams: Streams = {
    stdin: { [Symbol.asyncIterator]: () => chunksOf(stdin), isTTY: false },
    stdout: output("stdout"),
    stderr: output("stderr"),
    env: surroundings.env ?? {},
    cwd: surroundings.cwd ?? folderWith({}),
    ...(interruption && { interruption: () => interruption }),
  };
  const code = await run(argv, streams);
  if (!argv.includes("--reveal")) refuseSecrets(streams, written);
  return { code, ...written };
}

function refuseSecrets({ env, cwd }: Streams, { stdout, stderr }: Omit<Transcript, "code">): void {
  const file = join(cwd, ".env");
  const variables = { ...env, ...(existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}) };
  for (const [name, value = ""] of Object.entries(variables)) {
    if (!/KEY|TOKEN|SECRET/.test(name) || value.trim().length < shortestSecret) continue;
    expect(stdout + stderr, `a secret is shown: ${name}`).not.toContain(value.trim());
  }
}

/** What is shorter is a word like any other. */
const shortestSecret = 8;

/** A new folder with these files, which goes away after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "callsheet-test-")));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const middle = Math.floor(bytes.length / 2);
  yield await Promise.resolve(bytes.subarray(0, middle));
  yield bytes.subarray(middle);
}
