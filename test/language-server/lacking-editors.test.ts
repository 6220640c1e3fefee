import { pathToFileURL } from "node:url";
import { models } from "@callsheet/core";
import { createTextPositions, type ClientFeatures } from "@callsheet/language-service";
import { expect, test } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver-protocol";
import { folderWith } from "../cli/callsheet.ts";
import { startEditor } from "./editor.ts";
import { fullBut, fullCapabilities } from "./full-capabilities.ts";
import { serverProgram } from "./server-program.ts";

const program = serverProgram();

const ending = models.find(({ status }) => status !== "active")?.id;

const session = `type: realtime
model: ${ending}
instuctions: Be kind.
audio: \${file:./audio.yaml}
tool_choice:
  type: function
  name: look_up
tools:
  - type: function
    name: look_up
    parameters: {
      type: object
    }
  - `;

const place = (words: string) => {
  const position = createTextPositions(session).positionAt(session.indexOf(words));
  return { position, range: { start: position, end: position } };
};

const requests: Record<string, readonly [method: string, params: object]> = {
  hover: ["textDocument/hover", place(`${ending}`)],
  values: ["textDocument/completion", place(`${ending}`)],
  items: [
    "textDocument/completion",
    { position: createTextPositions(session).positionAt(session.length) },
  ],
  symbols: ["textDocument/documentSymbol", {}],
  actions: ["textDocument/codeAction", { ...place("instuctions"), context: { diagnostics: [] } }],
  definition: ["textDocument/definition", place("look_up")],
  rename: ["textDocument/rename", { ...place("look_up"), newName: "find_it" }],
  folds: ["textDocument/foldingRange", {}],
};

/** What an editor is answered, as JSON by the names of the requests. */
async function answersFor(capabilities: ClientCapabilities): Promise<Record<string, string>> {
  const folder = folderWith({ "a.realtime.yaml": session, "audio.yaml": "outptu: {}\n" });
  const uri = pathToFileURL(`${folder}/a.realtime.yaml`).href;
  const editor = await startEditor([program(), "--stdio"], { capabilities });
  editor.open(uri, session);
  const answers: Record<string, string> = {
    diagnostics: JSON.stringify(await editor.published(uri).next()),
  };
  for (const [name, [method, params]] of Object.entries(requests)) {
    const request = { textDocument: { uri }, ...params };
    answers[name] = JSON.stringify(await editor.connection.sendRequest(method, request));
  }
  expect(await editor.end()).toBe(0);
  return answers;
}

interface Trait {
  /** What an editor says to have the feature, and what it says without. */
  readonly path: string;
  readonly without?: unknown;
  /** What an answer holds only for those who have it, or for those who don't. */
  readonly answer: string;
  readonly shows: RegExp;
}

const traits: Readonly<Record<keyof ClientFeatures, Trait>> = {
  markdown: {
    path: "textDocument.hover.contentFormat",
    without: ["plaintext"],
    answer: "hover",
    shows: /"kind":"markdown"/,
  },
  snippets: {
    path: "textDocument.completion.completionItem.snippetSupport",
    answer: "items",
    shows: /"insertTextFormat":2/,
  },
  insertReplace: {
    path: "textDocument.completion.completionItem.insertReplaceSupport",
    answer: "values",
    shows: /"insert":\{/,
  },
  labelDetails: {
    path: "textDocument.completion.completionItem.labelDetailsSupport",
    answer: "values",
    shows: /"labelDetails"/,
  },
  adjustsIndentation: {
    path: "textDocument.completion.completionItem.insertTextModeSupport",
    answer: "items",
    shows: /"insertTextMode":2/,
  },
  completionTags: {
    path: "textDocument.completion.completionItem.tagSupport",
    answer: "values",
    shows: /"tags":\[1\]/,
  },
  symbolTags: {
    path: "textDocument.documentSymbol.tagSupport",
    answer: "symbols",
    shows: /"tags":\[1\]/,
  },
  nestedSymbols: {
    path: "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport",
    answer: "symbols",
    shows: /"children"/,
  },
  relatedInformation: {
    path: "textDocument.publishDiagnostics.relatedInformation",
    answer: "diagnostics",
    shows: /"relatedInformation"/,
  },
  diagnosticTags: {
    path: "textDocument.publishDiagnostics.tagSupport",
    answer: "diagnostics",
    shows: /"tags":\[2\]/,
  },
  codeDescription: {
    path: "textDocument.publishDiagnostics.codeDescriptionSupport",
    answer: "diagnostics",
    shows: /"codeDescription"/,
  },
  codeActionLiterals: {
    path: "textDocument.codeAction.codeActionLiteralSupport",
    answer: "actions",
    shows: /"edit"/,
  },
  preferredActions: {
    path: "textDocument.codeAction.isPreferredSupport",
    answer: "actions",
    shows: /"isPreferred"/,
  },
  locationLinks: {
    path: "textDocument.definition.linkSupport",
    answer: "definition",
    shows: /"targetUri"/,
  },
  versionedEdits: {
    path: "workspace.workspaceEdit.documentChanges",
    answer: "rename",
    shows: /"documentChanges"/,
  },
  foldsLinesOnly: {
    path: "textDocument.foldingRange.lineFoldingOnly",
    without: true,
    answer: "folds",
    shows: /"endCharacter"/,
  },
};

test("an editor that can do everything is shown everything", async () => {
  const answers = await answersFor(fullCapabilities);
  const missing = Object.entries(traits).filter(
    ([, { answer, shows }]) => !shows.test(answers[answer] ?? ""),
  );
  expect(missing).toEqual([]);
});

test.each(Object.entries(traits))("an editor without %s", async (_, trait) => {
  const answers = await answersFor(fullBut(trait.path, trait.without));
  expect(answers[trait.answer]).not.toMatch(trait.shows);
  expect(answers[trait.answer]).not.toMatch(/^null$/);
});

test.each([
  "textDocument",
  "workspace",
  ...Object.keys(fullCapabilities.textDocument).map((key) => `textDocument.${key}`),
])("an editor that says %s is null", async (path) => {
  const answers = await answersFor(fullBut(path, null));
  expect(Object.keys(answers)).toEqual(["diagnostics", ...Object.keys(requests)]);
});

test("an editor that doesn't prepare renames, and one that runs no code actions", async () => {
  const { server, end } = await startEditor([program(), "--stdio"]);
  expect(server.capabilities).toMatchObject({ renameProvider: true });
  expect(server.capabilities).not.toHaveProperty("codeActionProvider");
  expect(await end()).toBe(0);
});
