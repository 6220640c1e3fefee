import { expect, test } from "vitest";
import {
  CompletionRequest,
  DocumentLinkRequest,
  HoverRequest,
} from "vscode-languageserver-protocol";
import { createTextPositions } from "@callsheet/language-service";
import { readCursor } from "../support/cursor-text.ts";
import { fullCapabilities } from "./full-capabilities.ts";
import { openProject } from "./open-project.ts";
import { serverProgram } from "./server-program.ts";

const program = serverProgram();

test("a scenario is checked, completed, explained and linked beside its session", async () => {
  const { editor, uriOf, nextRules } = await openProject(
    program(),
    { "agent.realtime.yaml": "type: realtime\n", "agent.script.yaml": "steps: []\n" },
    { capabilities: fullCapabilities },
  );
  const { text, offset } = readCursor("session: ./agent.realtime.yaml\nscript: <|>\nturms: []\n");
  const uri = uriOf("agent.scenario.yaml");
  editor.open(uri, text, "yaml");
  expect(await nextRules("agent.scenario.yaml")).toEqual([
    "nothing-expected",
    "wrong-type",
    "unknown-key",
  ]);

  const textDocument = { uri };
  const { connection } = editor;
  const position = createTextPositions(text).positionAt(offset);
  const completions = await connection.sendRequest(CompletionRequest.type, {
    textDocument,
    position,
  });
  const items = Array.isArray(completions) ? completions : (completions?.items ?? []);
  expect(items.map(({ label }) => label)).toContain("./agent.script.yaml");
  const hover = await connection.sendRequest(HoverRequest.type, {
    textDocument,
    position: { line: 1, character: 1 },
  });
  expect(JSON.stringify(hover?.contents)).toContain("The script by which the emulator answers");
  const links = await connection.sendRequest(DocumentLinkRequest.type, { textDocument });
  expect(links?.map(({ target }) => target)).toEqual([uriOf("agent.realtime.yaml")]);
  expect(await editor.end()).toBe(0);
});
