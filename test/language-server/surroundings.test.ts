import { createTextPositions } from "@callsheet/language-service";
import { describe, expect, test } from "vitest";
import {
  CodeLensRefreshRequest,
  CompletionRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from "vscode-languageserver-protocol";
import { openProject, type Project } from "./open-project.ts";
import { serverProgram } from "./server-program.ts";

const program = serverProgram();

describe("the configuration", () => {
  const path = "sessions/a.realtime.yaml";
  const misspelt = "type: realtime\nmodle: x\n";

  test("says which rules there are, and is read again when it changes", async () => {
    const { editor, uriOf, write, nextRules } = await openProject(program(), {
      ".git/HEAD": "",
      [path]: "",
    });
    editor.open(uriOf(path), misspelt);
    expect(await nextRules(path)).toEqual(["unknown-key"]);
    write("callsheet.config.yaml", "rules: { unknown-key: off }\n");
    expect(await nextRules(path)).toEqual([]);
    write("callsheet.config.yaml", "rules: { unknown-key: warning, missing-model: warning }\n");
    expect(await nextRules(path)).toEqual(["missing-model", "unknown-key"]);
    await editor.end();
  });

  test("is reported while it is wrong, and the defaults hold", async () => {
    const { editor, uriOf, write, nextRules } = await openProject(program(), {
      "callsheet.config.yaml": "rules: { unknown-key: of }\n",
      [path]: "",
    });
    editor.open(uriOf(path), misspelt);
    expect(await nextRules("callsheet.config.yaml")).toEqual(["invalid-value"]);
    expect(await nextRules(path)).toEqual(["unknown-key"]);
    write("callsheet.config.yaml", "rules: { unknown-key: off }\n");
    expect(await nextRules("callsheet.config.yaml")).toEqual([]);
    expect(await nextRules(path)).toEqual([]);
    await editor.end();
  });

  test("is no longer reported when the last session under it is closed", async () => {
    const { editor, uriOf, nextRules } = await openProject(program(), {
      "callsheet.config.yaml": "ruels: {}\n",
      [path]: "",
    });
    editor.open(uriOf(path), "type: realtime\n");
    expect(await nextRules("callsheet.config.yaml")).toEqual(["unknown-key"]);
    editor.close(uriOf(path));
    expect(await nextRules("callsheet.config.yaml")).toEqual([]);
    await editor.end();
  });

  test("may name files that are not checked", async () => {
    const { editor, uriOf, write, nextRules } = await openProject(program(), {
      "callsheet.config.yaml": "ignore: [sessions/**]\n",
      [path]: "",
    });
    editor.open(uriOf(path), misspelt);
    expect(await nextRules(path)).toEqual([]);
    write("callsheet.config.yaml", "ignore: [drafts/**]\n");
    expect(await nextRules(path)).toEqual(["unknown-key"]);
    await editor.end();
  });
});

describe("an included file", () => {
  const path = "a.realtime.yaml";
  const including = "type: realtime\naudio: ${file:./parts/audio.yaml}\n";
  const wrong = "outptu: {}\n";
  const right = "output: {}\n";

  test("is read again when it appears, changes and goes", async () => {
    const { editor, uriOf, write, remove, nextRules } = await openProject(program(), {
      [path]: "",
    });
    editor.open(uriOf(path), including);
    expect(await nextRules(path)).toEqual(["unresolved-reference"]);
    write("parts/audio.yaml", wrong);
    expect(await nextRules(path)).toEqual(["unknown-key"]);
    write("parts/audio.yaml", right);
    expect(await nextRules(path)).toEqual([]);
    remove("parts");
    expect(await nextRules(path)).toEqual(["unresolved-reference"]);
    write("parts/audio.yaml", wrong);
    expect(await nextRules(path)).toEqual(["unknown-key"]);
    await editor.end();
  });

  test("counts as it is in the editor while it is open there", async () => {
    const { editor, uriOf, nextRules } = await openProject(program(), {
      [path]: "",
      "parts/audio.yaml": right,
    });
    editor.open(uriOf(path), including);
    expect(await nextRules(path)).toEqual([]);
    editor.open(uriOf("parts/audio.yaml"), wrong, "yaml");
    expect(await nextRules(path)).toEqual(["unknown-key"]);
    editor.change(uriOf("parts/audio.yaml"), right);
    expect(await nextRules(path)).toEqual([]);
    editor.change(uriOf("parts/audio.yaml"), wrong);
    expect(await nextRules(path)).toEqual(["unknown-key"]);
    editor.close(uriOf("parts/audio.yaml"));
    expect(await nextRules(path)).toEqual([]);
    expect(editor.published(uriOf("parts/audio.yaml")).unread).toEqual([]);
    await editor.end();
  });

  test("is watched by editors that can, which are asked to look again", async () => {
    const refreshSupport = true;
    const { editor, uriOf, write, nextRules } = await openProject(
      program(),
      { [path]: "", "parts/audio.yaml": right },
      {
        capabilities: {
          workspace: {
            didChangeWatchedFiles: { dynamicRegistration: true },
            inlayHint: { refreshSupport },
            semanticTokens: { refreshSupport },
            codeLens: { refreshSupport },
          },
        },
      },
    );
    expect(await editor.registered.next()).toMatchObject({
      method: DidChangeWatchedFilesNotification.method,
      registerOptions: {
        watchers: [{ globPattern: "**/*.{md,txt,json,yaml,yml}" }, { globPattern: "**/.env*" }],
      },
    });
    editor.open(uriOf(path), including);
    expect(await nextRules(path)).toEqual([]);
    write("parts/audio.yaml", wrong);
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [
        { uri: uriOf("parts/other.yaml"), type: FileChangeType.Changed },
        { uri: uriOf("parts/audio.yaml"), type: FileChangeType.Changed },
      ],
    });
    expect(await nextRules(path)).toEqual(["unknown-key"]);
    expect([
      await editor.refreshed.next(),
      await editor.refreshed.next(),
      await editor.refreshed.next(),
    ]).toEqual([
      InlayHintRefreshRequest.method,
      SemanticTokensRefreshRequest.method,
      CodeLensRefreshRequest.method,
    ]);
    await editor.end();
    expect(editor.refreshed.unread).toEqual([]);
  });
});

describe("variables", () => {
  const path = "sessions/a.realtime.yaml";
  const session = "type: realtime\ninstructions: ${env:}\n";
  const files = {
    "callsheet.config.yaml": "",
    ".env": "ROOT_TOKEN=hidden-1\nSHARED=hidden-2\n",
    ".env.example": "SHARED=\nEXAMPLE_TOKEN=\n",
    "sessions/.env.local": "OWN_TOKEN=hidden-3\nnot-a-name=hidden-4\n",
    [path]: "",
  };

  async function offered({ editor, uriOf }: Project): Promise<string> {
    editor.open(uriOf(path), session);
    const position = createTextPositions(session).positionAt(session.indexOf("}"));
    const request = { textDocument: { uri: uriOf(path) }, position };
    return JSON.stringify(await editor.connection.sendRequest(CompletionRequest.type, request));
  }

  test("are offered by name from files around the session and from the environment", async () => {
    const project = await openProject(program(), files, { env: { FROM_PROCESS: "hidden-5" } });
    const list = await offered(project);
    const names = ["ROOT_TOKEN", "SHARED", "EXAMPLE_TOKEN", "OWN_TOKEN", "FROM_PROCESS"];
    expect(names.filter((name) => !list.includes(name))).toEqual([]);
    expect(list).not.toMatch(/hidden|not-a-name/);
    await project.editor.end();
    expect(project.editor.output()).not.toContain("hidden");
  });

  test("of the environment are left out where the workspace is not trusted", async () => {
    const env = { FROM_PROCESS: "hidden-5" };
    const project = await openProject(program(), files, {
      env,
      trusted: false,
      folder: "sessions",
    });
    const list = await offered(project);
    expect(list).toContain("OWN_TOKEN");
    expect(list).not.toMatch(/FROM_PROCESS|ROOT_TOKEN/);
    await project.editor.end();
  });
});

describe("the sandbox", () => {
  const path = "app/sessions/a.realtime.yaml";
  const files = { "callsheet.config.yaml": "", "shared.md": "Be kind.\n", [path]: "" };
  const including = "type: realtime\ninstructions: ${file:../../shared.md}\n";

  test.each([
    ["the project's root", true, []],
    ["the workspace folder in a workspace that is not trusted", false, ["unresolved-reference"]],
  ])("is %s", async (_, trusted, rules) => {
    const { editor, uriOf, nextRules } = await openProject(program(), files, {
      trusted,
      folder: "app",
    });
    editor.open(uriOf(path), including);
    expect(await nextRules(path)).toEqual(rules);
    await editor.end();
  });

  test("in a workspace that is not trusted is the file's own folder without any other", async () => {
    const { editor, uriOf } = await openProject(program(), files, { trusted: false, folder: "no" });
    editor.open(uriOf(path), "type: realtime\ninstructions: ${file:../a.md}\n");
    const [finding] = await editor.published(uriOf(path)).next();
    expect(finding?.message).toMatch(/outside the project/);
    await editor.end();
  });
});
