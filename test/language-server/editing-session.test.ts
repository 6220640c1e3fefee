import { pathToFileURL } from "node:url";
import { models } from "@callsheet/core";
import { createTextPositions } from "@callsheet/language-service";
import { TextDocument } from "vscode-languageserver-textdocument";
import { expect, test } from "vitest";
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  HoverRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
} from "vscode-languageserver-protocol";
import { folderWith } from "../cli/callsheet.ts";
import { editedText } from "../language-service/edited-text.ts";
import { readCursor } from "../support/cursor-text.ts";
import { startEditor } from "./editor.ts";
import { fullCapabilities } from "./full-capabilities.ts";
import { strayOutput } from "./protocol-output.ts";
import { serverProgram } from "./server-program.ts";

const program = serverProgram();

/** Where the cursor `<|>` stands in a document. */
function at(uri: string, marked: string) {
  const { text, offset } = readCursor(marked);
  const position = createTextPositions(text).positionAt(offset);
  return { text, textDocument: { uri }, position, range: { start: position, end: position } };
}

const codes = (diagnostics: readonly { readonly code?: unknown }[]) =>
  diagnostics.map(({ code }) => code);

test("a session file is opened, edited and put in order", async () => {
  const folder = folderWith({});
  const uri = pathToFileURL(`${folder}/agent.realtime.yaml`).href;
  const capabilities = fullCapabilities;
  const editor = await startEditor([program(), "--stdio"], { folder, capabilities });
  const { connection, published } = editor;
  const edit = async (text: string) => {
    editor.change(uri, text);
    return codes(await published(uri).next());
  };

  const misspelt = at(uri, "type: realtime\ninstuct<|>ions: Be kind.\n");
  editor.open(uri, misspelt.text);
  expect(codes(await published(uri).next())).toEqual(["unknown-key"]);

  const actions = await connection.sendRequest(CodeActionRequest.type, {
    ...misspelt,
    context: { diagnostics: [], only: ["quickfix"] },
  });
  const fix = actions?.find(({ title }) => title === "Rename to `instructions`");
  const mended = editedText(
    { uri, text: misspelt.text },
    fix && "edit" in fix ? fix.edit : undefined,
  );
  expect(mended).toBe("type: realtime\ninstructions: Be kind.\n");
  expect(await edit(mended)).toEqual([]);

  const modelless = at(uri, `${mended}model: <|>\n`);
  await edit(modelless.text);
  const list = await connection.sendRequest(CompletionRequest.type, modelless);
  const [first] = list === null || Array.isArray(list) ? [] : list.items;
  expect(first?.label).toBe(models.find(({ status }) => status === "active")?.id);

  const tools = [
    "tool_choice: {type: function,name: look_<|>up}",
    "tools:",
    "  - type: function",
    "    name: look_up",
    "    description: Looks an order up.",
    "",
  ].join("\n");
  const withTools = at(uri, mended + tools);
  expect(await edit(withTools.text)).toEqual([]);

  const hover = await connection.sendRequest(HoverRequest.type, withTools);
  expect(hover?.contents).toMatchObject({ kind: "markdown" });

  const definition = await connection.sendRequest(DefinitionRequest.type, withTools);
  expect(definition).toMatchObject([
    { targetUri: uri, targetSelectionRange: { start: { line: 5 } } },
  ]);

  const prepared = await connection.sendRequest(PrepareRenameRequest.type, withTools);
  expect(prepared).toMatchObject({ placeholder: "look_up" });
  const renaming = { ...withTools, newName: "find_order" };
  const renamed = editedText(
    { uri, text: withTools.text },
    (await connection.sendRequest(RenameRequest.type, renaming)) ?? undefined,
  );
  expect(renamed).toBe(withTools.text.replaceAll("look_up", "find_order"));
  const impossible = connection.sendRequest(RenameRequest.type, { ...withTools, newName: "" });
  await expect(impossible).rejects.toMatchObject({ code: LSPErrorCodes.RequestFailed });

  await edit(renamed);
  const formatting = await connection.sendRequest(DocumentFormattingRequest.type, {
    textDocument: { uri },
    options: { tabSize: 2, insertSpaces: true },
  });
  const document = TextDocument.create(uri, "realtime-session", 0, renamed);
  expect(TextDocument.applyEdits(document, formatting ?? [])).toBe(
    renamed.replace("{type: function,name: find_order}", "{type: function, name: find_order}"),
  );

  editor.close(uri);
  expect(await published(uri).next()).toEqual([]);
  expect(await editor.end()).toBe(0);
  expect(strayOutput(editor.output())).toBe("");
  expect(editor.log.unread).toEqual([]);
});

test("an editor without a word about itself is served", async () => {
  const editor = await startEditor([program(), "--stdio"]);
  const uri = "untitled:agent.realtime.yaml";
  editor.open(uri, "type: realtime\nmodle: x\n");
  const [finding] = await editor.published(uri).next();
  expect(finding).toEqual({
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
    severity: 1,
    source: "callsheet",
    code: "unknown-key",
    message: "`modle` is not a key of the session. Did you mean `model`?",
  });
  expect(editor.registered.unread).toEqual([]);
  expect(await editor.end()).toBe(0);
});

test.each([[null], [undefined], [{}], [[]], ["yes"], [{ trusted: "no", commands: [1, null] }]])(
  "initializationOptions may be %j",
  async (initializationOptions) => {
    const editor = await startEditor([program(), "--stdio"], { initializationOptions });
    expect(editor.server.capabilities).not.toHaveProperty("codeLensProvider");
    expect(await editor.end()).toBe(0);
  },
);

test("an extension tells which commands lenses may name", async () => {
  const initializationOptions = { commands: ["callsheet.talk"] };
  const editor = await startEditor([program(), "--stdio"], { initializationOptions });
  const uri = "untitled:agent.realtime.yaml";
  editor.open(uri, "type: realtime\n");
  const lenses = await editor.connection.sendRequest(CodeLensRequest.type, {
    textDocument: { uri },
  });
  expect(lenses?.map(({ command }) => command?.command)).toEqual(["callsheet.talk"]);
  expect(await editor.end()).toBe(0);
});

test.each([
  ["notes.yaml", "yaml"],
  ["openapi.json", "json"],
  ["realtime.json", "json"],
  ["agent.realtime.yaml.bak", "plaintext"],
])("%s stays silent", async (name, languageId) => {
  const editor = await startEditor([program(), "--stdio"]);
  editor.open(`untitled:${name}`, "type: realtime\nmodle: x\n", languageId);
  editor.change(`untitled:${name}`, "type: realtime\nmodle: y\n");
  const { text: _, ...request } = at(`untitled:${name}`, "ty<|>pe: realtime");
  const { connection } = editor;
  expect(await connection.sendRequest(HoverRequest.type, request)).toBe(null);
  expect(await connection.sendRequest(CompletionRequest.type, request)).toEqual({
    isIncomplete: false,
    items: [],
  });
  editor.close(`untitled:${name}`);
  editor.open("untitled:realtime.yaml", "", "yaml");
  await editor.published("untitled:realtime.yaml").next();
  expect(editor.published(`untitled:${name}`).unread).toEqual([]);
  expect(await editor.end()).toBe(0);
});

test.each([
  ["agent", "realtime-session"],
  ["realtime.yaml", "yaml"],
  ["a.realtime.yaml", "yaml"],
  ["a.realtime.yml", "yaml"],
  ["a.realtime.json", "json"],
  ["a.script.yaml", "yaml"],
  ["a.scenario.yml", "yaml"],
  ["agent", "realtime-script"],
  ["agent", "realtime-scenario"],
])("%s in %s is known", async (name, languageId) => {
  const editor = await startEditor([program(), "--stdio"]);
  editor.open(`untitled:${name}`, "", languageId);
  expect(codes(await editor.published(`untitled:${name}`).next())).toEqual(["empty-file"]);
  expect(await editor.end()).toBe(0);
});
