import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClientCapabilities } from "vscode-languageserver-protocol";
import { folderWith } from "../cli/callsheet.ts";
import { startEditor, type EditorProcess } from "./editor.ts";

/** A project that is open in an editor. */
export interface Project {
  readonly editor: EditorProcess;
  readonly uriOf: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  /** The rules of the findings that the editor is sent next for a file. */
  readonly nextRules: (path: string) => Promise<unknown[]>;
}

export interface ProjectOptions {
  readonly capabilities?: ClientCapabilities;
  readonly trusted?: boolean;
  /** The folder of the project that is open in the editor. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Opens a new folder with these files in an editor, which starts the server that is `program`. */
export async function openProject(
  program: string,
  files: Readonly<Record<string, string>>,
  options: ProjectOptions = {},
): Promise<Project> {
  const root = folderWith(files);
  const { capabilities = {}, trusted = true, folder = ".", env = {}, settings = {} } = options;
  const introduction = {
    capabilities,
    folder: join(root, folder),
    initializationOptions: { trusted },
    settings,
  };
  const editor = await startEditor([program, "--stdio"], introduction, env);
  const uriOf = (path: string) => pathToFileURL(join(root, path)).href;
  return {
    editor,
    uriOf,
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    async nextRules(path) {
      const diagnostics = await editor.published(uriOf(path)).next();
      return diagnostics.map(({ code }) => code);
    },
  };
}
