import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  CompletionRequest,
  ErrorCodes,
  HoverRequest,
  LSPErrorCodes,
} from "vscode-languageserver-protocol";
import { folderWith } from "../cli/callsheet.ts";
import { startEditor } from "./editor.ts";
import { strayOutput } from "./protocol-output.ts";
import { startRawServer, type RawServer } from "./raw-server.ts";
import { serverProgram } from "./server-program.ts";

const program = serverProgram();
const uri = "untitled:agent.realtime.yaml";

const initialize = { id: 1, method: "initialize", params: { capabilities: {} } };
const didOpen = {
  method: "textDocument/didOpen",
  params: {
    textDocument: { uri, languageId: "realtime-session", version: 1, text: "type: realtime\n" },
  },
};
const hover = {
  id: 2,
  method: "textDocument/hover",
  params: { textDocument: { uri }, position: { line: 0, character: 1 } },
};

async function startWithDocument(): Promise<RawServer> {
  const server = startRawServer([program(), "--stdio"]);
  server.send(initialize);
  expect(await server.received.next()).toMatchObject({ id: 1 });
  server.send({ method: "initialized", params: {} }, didOpen);
  expect(await server.received.next()).toMatchObject({ method: "textDocument/publishDiagnostics" });
  return server;
}

describe("a request that nobody waits for any more", () => {
  test("is cancelled", async () => {
    const { send, answerTo } = await startWithDocument();
    send(hover, { method: "$/cancelRequest", params: { id: 2 } });
    expect(await answerTo(2)).toMatchObject({
      error: { code: LSPErrorCodes.RequestCancelled },
    });
  });

  test("is refused when its document has changed since", async () => {
    const { send, answerTo } = await startWithDocument();
    const params = { textDocument: { uri, version: 2 }, contentChanges: [{ text: "" }] };
    send(hover, { method: "textDocument/didChange", params });
    expect(await answerTo(2)).toMatchObject({
      error: { code: LSPErrorCodes.ContentModified },
    });
  });

  test("is answered when another one has changed", async () => {
    const { send, answerTo } = await startWithDocument();
    const textDocument = { uri: "untitled:notes.md", languageId: "markdown", version: 1, text: "" };
    send(hover, { method: "textDocument/didOpen", params: { textDocument } });
    expect(await answerTo(2)).toMatchObject({ result: { contents: {} } });
  });
});

describe("input that makes no sense", () => {
  const withLength = (text: string) => `Content-Length: ${text.length}\r\n\r\n${text}`;

  test.each([
    ["a body that is no JSON", withLength("{")],
    ["a body that is no message", withLength("[1, null]")],
    ["a message without a method", withLength('{"jsonrpc":"2.0"}')],
    ["a notification that is unknown", withLength('{"jsonrpc":"2.0","method":"none"}')],
  ])("with %s is passed over", async (_, bytes) => {
    const { process: server, send, answerTo } = await startWithDocument();
    server.stdin.write(bytes);
    send(hover);
    expect(await answerTo(2)).toMatchObject({ result: { contents: {} } });
  });

  test.each([
    ["no length", "Content-Type: text\r\n\r\n"],
    ["a length that is no number", "Content-Length: many\r\n\r\n"],
    ["a header that is none", "\u0000\u00ff garbage\r\n\r\n"],
  ])("with %s is passed over", async (_, bytes) => {
    const { process: server, send, answerTo } = await startWithDocument();
    server.stdin.write(bytes);
    // What came along with such bytes is read when more comes, so this goes on until it has.
    let answer: unknown = null;
    void answerTo(2).then((message) => (answer = message));
    while (answer === null) {
      send(hover);
      await nextTurn();
    }
    expect(answer).toMatchObject({ result: { contents: {} } });
  });

  test("in a request is a fault that is told and survived", async () => {
    const { connection, log, open, end } = await startEditor([program(), "--stdio"]);
    open(uri, "type: realtime\n");
    const senseless = connection.sendRequest(HoverRequest.type.method, { textDocument: { uri } });
    await expect(senseless).rejects.toMatchObject({ code: ErrorCodes.InternalError });
    expect(await log.next()).toMatch(/^A fault in Callsheet itself: TypeError: /);
    const request = { textDocument: { uri }, position: { line: 0, character: 1 } };
    expect(await connection.sendRequest(HoverRequest.type, request)).not.toBe(null);
    expect(await end()).toBe(0);
  });
});

describe("a document", () => {
  test.each([
    ["of more than 4 MiB", "a".repeat(4 * 1024 * 1024 + 1), ["resource-limit"]],
    ["of many levels", "[".repeat(10_000), ["resource-limit"]],
    ["of bytes that are no text", "\u0000\uFFFD\u0001: \uD800\n", null],
  ])("%s is survived", async (_, text, rules) => {
    const editor = await startEditor([program(), "--stdio"]);
    editor.open(uri, text);
    const found = (await editor.published(uri).next()).map(({ code }) => code);
    if (rules === null) expect(found).not.toEqual([]);
    else expect(found).toEqual(rules);
    const request = { textDocument: { uri }, position: { line: 0, character: 1 } };
    await editor.connection.sendRequest(CompletionRequest.type, request);
    expect(await editor.end()).toBe(0);
    expect(editor.log.unread).toEqual([]);
  });
});

test("what a dependency writes to the console stays off the protocol", async () => {
  const chatter = 'process.stdin.on("data", () => console.log("chatter"));';
  const preload = folderWith({ "chatter.cjs": chatter });
  const argv = ["--require", `${preload}/chatter.cjs`, program(), "--stdio"];
  const editor = await startEditor(argv);
  editor.open(uri, "type: realtime\n");
  await editor.published(uri).next();
  let written = "";
  editor.process.stderr.on("data", (chunk: Buffer) => (written += chunk.toString()));
  expect(await editor.end()).toBe(0);
  expect(strayOutput(editor.output())).toBe("");
  expect(written).toContain("chatter\n");
});
