import { parseArgs } from "node:util";
import manifest from "../../package.json" with { type: "json" };
import { serveOver } from "./serve-over.ts";

const usage = `Usage: callsheet-language-server <transport>

A language server for OpenAI Realtime session files. An editor starts it and says how they talk:

  --stdio         over standard input and output
  --node-ipc      over the channel to the Node process that starts it
  --socket=<port> over TCP: the editor listens on this port of 127.0.0.1
  --pipe=<name>   over a named pipe or Unix socket on which the editor listens

Options:

  --clientProcessId=<id>  end when this process does
  --version               print the version
  --help                  show this help
`;

/**
 * Runs `callsheet-language-server`.
 *
 * @param argv The words after the command's name.
 * @returns The exit code: 2 when the words make no sense, else 0, with which a server that was
 *   started goes on until its editor ends it.
 */
export async function main(argv: readonly string[]): Promise<0 | 2> {
  const flags = readFlags(argv);
  if ("problem" in flags) return refuse(flags.problem);
  if (flags.help) return print(usage);
  if (flags.version) return print(`${manifest.version}\n`);
  const problem = await serveOver({ ...flags, nodeIpc: flags["node-ipc"] });
  return problem === null ? 0 : refuse(problem);
}

function readFlags(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        stdio: { type: "boolean" },
        "node-ipc": { type: "boolean" },
        socket: { type: "string" },
        pipe: { type: "string" },
        // Read by the library that watches over the client's process.
        clientProcessId: { type: "string" },
        version: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
    return values;
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

function refuse(problem: string): 2 {
  process.stderr.write(`error: ${problem}\nSee callsheet-language-server --help.\n`);
  return 2;
}
