import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  createProtocolConnection,
  ExitNotification,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
} from "vscode-languageserver-protocol/node";
import manifest from "../../packages/language-server/package.json" with { type: "json" };
import { folderWith } from "../cli/callsheet.ts";
import { introduce, startEditor } from "./editor.ts";
import { serverProgram } from "./server-program.ts";

const program = serverProgram();
const run = promisify(execFile);
const uri = "untitled:agent.realtime.yaml";
const misspelt = "type: realtime\nmodle: x\n";

async function exitOf(child: ChildProcess): Promise<unknown> {
  const [code]: unknown[] = await once(child, "exit");
  return code;
}

describe("the command line", () => {
  test("says the version", async () => {
    const { stdout, stderr } = await run(process.execPath, [program(), "--version"]);
    expect([stdout, stderr]).toEqual([`${manifest.version}\n`, ""]);
  });

  test("explains itself", async () => {
    const { stdout } = await run(process.execPath, [program(), "--help"]);
    const named = [...stdout.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, flag]) => flag);
    expect(named).toEqual([
      "--stdio",
      "--node-ipc",
      "--socket",
      "--pipe",
      "--clientProcessId",
      "--version",
      "--help",
    ]);
  });

  test.each<[argv: string[], problem: RegExp]>([
    [[], /^error: Editors start this server and say how they talk: --stdio, /],
    [["--clientProcessId=1"], /^error: Editors start this server/],
    [["--sdtio"], /^error: Unknown option '--sdtio'/],
    [["stdio"], /^error: Unexpected argument 'stdio'/],
    [["--stdio", "--socket=1"], /^error: Give one of --stdio, --node-ipc, --socket and --pipe\./],
    [["--socket=x"], /^error: --socket takes the number of a port, not `x`\./],
    [["--socket=70000"], /^error: --socket takes the number of a port, not `70000`\./],
    [["--node-ipc"], /^error: --node-ipc is for servers that a Node process starts/],
  ])("refuses %j with a friendly line", async (argv, problem) => {
    const failure: unknown = await run(process.execPath, [program(), ...argv]).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(problem) });
  });
});

describe("the end", () => {
  test("without a goodbye is a failure", async () => {
    const { process: server, connection } = await startEditor([program(), "--stdio"]);
    const exit = exitOf(server);
    await connection.sendNotification(ExitNotification.type);
    expect(await exit).toBe(1);
  });

  test("of the input is the end", async () => {
    const { process: server } = await startEditor([program(), "--stdio"]);
    const exit = exitOf(server);
    server.stdin.end();
    expect(await exit).toBe(1);
  });

  test("of the process that started it is the end", async () => {
    const argv = JSON.stringify([program(), "--stdio"]);
    const editor = `
      const stdio = ["pipe", "pipe", "inherit"];
      const server = require("node:child_process").spawn(process.execPath, ${argv}, { stdio });
      server.stdout.once("data", () => process.send("answered"));
      const text = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: { capabilities: {} } });
      server.stdin.write("Content-Length: " + text.length + "\\r\\n\\r\\n" + text);`;
    const parent = spawn(process.execPath, ["-e", editor], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    await once(parent, "message");
    parent.kill("SIGKILL");
    // Both write to one pipe, which ends with the last of them.
    parent.stderr?.resume();
    await once(parent, "close");
  });

  test.each([
    ["it was told to watch", (id: number) => ({ argv: [`--clientProcessId=${id}`] })],
    ["the editor named", (id: number) => ({ argv: [], processId: id })],
  ])("of a process that %s is the end", async (_, tell) => {
    const watched = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const { argv, ...introduction } = tell(watched.pid ?? NaN);
    const { process: server } = await startEditor([program(), "--stdio", ...argv], introduction);
    const exit = exitOf(server);
    watched.kill("SIGKILL");
    expect(await exit).toBe(1);
  });
});

/** Waits for the server to call. */
async function callTo(listener: Server): Promise<Socket> {
  const [socket]: Socket[] = await once(listener, "connection");
  if (socket === undefined) throw new Error("Nobody called.");
  return socket;
}

describe.each<[name: string, listen: (listener: Server) => { flag: () => string }]>([
  [
    "a socket",
    (listener) => {
      listener.listen(0, "127.0.0.1");
      return {
        flag() {
          const address = listener.address();
          if (address === null || typeof address === "string") throw new Error("It has no port.");
          return `--socket=${address.port}`;
        },
      };
    },
  ],
  [
    "a pipe",
    (listener) => {
      const path = join(folderWith({}), "editor.sock");
      listener.listen(path);
      return { flag: () => `--pipe=${path}` };
    },
  ],
])("over %s", (_, listen) => {
  async function connect() {
    const listener = createServer();
    const { flag } = listen(listener);
    await once(listener, "listening");
    const calling = callTo(listener);
    const server = spawn(process.execPath, [program(), flag()], { stdio: "inherit" });
    onTestFinished(() => void server.kill("SIGKILL"));
    const socket = await calling;
    listener.close();
    return { server, socket };
  }

  test("an editor is served", async () => {
    const { server, socket } = await connect();
    const editor = await introduce(createProtocolConnection(socket, socket), {});
    editor.open(uri, misspelt);
    expect(await editor.published(uri).next()).toMatchObject([{ code: "unknown-key" }]);
    const exit = exitOf(server);
    await editor.connection.sendRequest(ShutdownRequest.type);
    await editor.connection.sendNotification(ExitNotification.type);
    expect(await exit).toBe(0);
  });

  test("the server ends when the editor hangs up", async () => {
    const { server, socket } = await connect();
    const exit = exitOf(server);
    socket.destroy();
    expect(await exit).toBe(1);
  });
});

describe("over a channel between Node processes", () => {
  function start(): ChildProcess {
    const server = spawn(process.execPath, [program(), "--node-ipc"], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    onTestFinished(() => void server.kill("SIGKILL"));
    return server;
  }

  test("an editor is served", async () => {
    const server = start();
    const connection = createProtocolConnection(
      new IPCMessageReader(server),
      new IPCMessageWriter(server),
    );
    const editor = await introduce(connection, {});
    editor.open(uri, misspelt);
    expect(await editor.published(uri).next()).toMatchObject([{ code: "unknown-key" }]);
    const exit = exitOf(server);
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    expect(await exit).toBe(0);
  });

  test("the server ends when the editor is gone", async () => {
    const server = start();
    const connection = createProtocolConnection(
      new IPCMessageReader(server),
      new IPCMessageWriter(server),
    );
    await introduce(connection, {});
    const exit = exitOf(server);
    server.disconnect();
    expect(await exit).toBe(1);
  });
});

test("an editor that does not listen is told of in a line", async () => {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  listener.close();
  await once(listener, "close");
  const failure: unknown = await run(process.execPath, [program(), `--socket=${port}`]).catch(
    (error: unknown) => error,
  );
  const stderr = `error: connect ECONNREFUSED 127.0.0.1:${port}\n`;
  expect(failure).toMatchObject({ code: 1, stdout: "", stderr });
});
