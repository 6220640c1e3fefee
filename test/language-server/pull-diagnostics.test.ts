import { expect, test } from "vitest";
import {
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  type DocumentDiagnosticReport,
} from "vscode-languageserver-protocol";
import { openProject, type Project } from "./open-project.ts";
import { serverProgram } from "./server-program.ts";

const program = serverProgram();

const path = "a.realtime.yaml";
const misspelt = "type: realtime\nmodle: x\n";
const capabilities = {
  textDocument: { diagnostic: { dynamicRegistration: false } },
  workspace: { diagnostics: { refreshSupport: true } },
};

function fetchDiagnostics(
  { editor, uriOf }: Project,
  file: string,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
  return editor.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: uriOf(file) },
    ...(previousResultId !== undefined && { previousResultId }),
  });
}

function rulesOf(report: DocumentDiagnosticReport): unknown[] | null {
  return report.kind === "full" ? report.items.map(({ code }) => code) : null;
}

test("an editor that fetches diagnostics is sent none", async () => {
  const project = await openProject(program(), { [path]: "" }, { capabilities });
  const { editor, uriOf } = project;
  expect(editor.server.capabilities.diagnosticProvider).toEqual({
    interFileDependencies: true,
    workspaceDiagnostics: false,
  });
  editor.open(uriOf(path), misspelt);
  expect(rulesOf(await fetchDiagnostics(project, path))).toEqual(["unknown-key"]);
  editor.change(uriOf(path), "type: realtime\n");
  expect(rulesOf(await fetchDiagnostics(project, path))).toEqual([]);
  editor.close(uriOf(path));
  expect(rulesOf(await fetchDiagnostics(project, path))).toEqual([]);
  await editor.end();
  expect(editor.published(uriOf(path)).unread).toEqual([]);
});

test("what has not changed is not told again", async () => {
  const project = await openProject(program(), { [path]: "" }, { capabilities });
  const { editor, uriOf } = project;
  editor.open(uriOf(path), misspelt);
  const { resultId } = await fetchDiagnostics(project, path);
  expect(await fetchDiagnostics(project, path, resultId)).toEqual({ kind: "unchanged", resultId });
  editor.change(uriOf(path), `${misspelt}\n`);
  const next = await fetchDiagnostics(project, path, resultId);
  expect(rulesOf(next)).toEqual(["unknown-key"]);
  expect(next.resultId).not.toBe(resultId);
  await editor.end();
});

test("what surrounds a document makes the editor fetch again", async () => {
  const project = await openProject(
    program(),
    { [path]: "", "callsheet.config.yaml": "rules: { unknown-key: off }\n" },
    { capabilities },
  );
  const { editor, uriOf, write } = project;
  editor.open(uriOf(path), misspelt);
  const before = await fetchDiagnostics(project, path);
  expect(rulesOf(before)).toEqual([]);
  write("callsheet.config.yaml", "rules: { unknown-key: of }\n");
  expect(await editor.refreshed.next()).toBe(DiagnosticRefreshRequest.method);
  const after = await fetchDiagnostics(project, path, before.resultId);
  expect(rulesOf(after)).toEqual(["unknown-key"]);
  const [configFinding] = await editor.published(uriOf("callsheet.config.yaml")).next();
  expect(configFinding?.code).toBe("invalid-value");
  await editor.end();
});

test("documents that are no sessions have no diagnostics to fetch", async () => {
  const project = await openProject(program(), {}, { capabilities });
  const { editor, uriOf } = project;
  editor.open(uriOf("notes.yaml"), misspelt, "yaml");
  expect(await fetchDiagnostics(project, "notes.yaml")).toEqual({ kind: "full", items: [] });
  await editor.end();
});
