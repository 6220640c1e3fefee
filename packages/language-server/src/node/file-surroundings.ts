import { dirname, join } from "node:path";
import { defaultConfig } from "@callsheet/core";
import type { KnownVariable, ServiceContext } from "@callsheet/language-service";
import {
  configFileName,
  configPathFor,
  createFileHost,
  currentDate,
  isWithin,
  projectRootOf,
  readConfig,
} from "@callsheet/project";
import type { DocumentSurroundings, OpenText, SurroundingsOptions } from "../surroundings.ts";
import { pathOf, uriOf } from "./file-uri.ts";
import type { IgnoreCheck } from "./ignore-check.ts";
import {
  processVariables,
  variableFileNames,
  variablesIn,
  withoutRepeats,
} from "./known-variables.ts";

/** What surrounds a file on disk. `onRead` hears the path of all that it depends on. */
export function surroundFile(
  path: string,
  options: SurroundingsOptions,
  isIgnored: IgnoreCheck,
  onRead: (path: string) => void,
): DocumentSurroundings {
  const dependencies = new Set<string>();
  const note = (file: string): void => {
    dependencies.add(file);
    onRead(file);
  };
  const root = projectRootOf(path);
  for (const folder of foldersBetween(dirname(path), root)) note(join(folder, configFileName));
  const configPath = configPathFor(path);
  const config = configPath === null ? null : readConfig(configPath);
  const sandbox = options.trusted ? root : withinWorkspace(root, path, options.workspaceFolders());
  return {
    context: {
      config: config?.config ?? defaultConfig,
      today: currentDate(),
      ...includedFiles(sandbox, options.openTexts, note),
      variables: () =>
        knownVariables([...new Set([dirname(path), sandbox])], options.trusted, note),
    },
    configFile:
      config === null
        ? null
        : { uri: uriOf(config.path), text: config.text, findings: config.findings },
    isIgnored: () => (config === null ? Promise.resolve(false) : isIgnored(path, config)),
    isAffectedBy(uri) {
      const changed = pathOf(uri);
      if (changed === null) return false;
      return dependencies.has(changed) || [...dependencies].some((file) => isWithin(changed, file));
    },
  };
}

/** The folders from `inner` up to `outer`, both included. */
function foldersBetween(inner: string, outer: string): string[] {
  return isWithin(outer, inner) ? [inner, ...foldersBetween(dirname(inner), outer)] : [outer];
}

/** The project's root, or what of the project lies in the file's own workspace folder. */
function withinWorkspace(root: string, path: string, workspaceFolders: readonly string[]): string {
  const own = workspaceFolders
    .map(pathOf)
    .find((folder) => folder !== null && isWithin(folder, path));
  const folder = own ?? dirname(path);
  return isWithin(folder, root) ? root : folder;
}

/** The part of a context that reads files. What is open in the editor counts as it is there. */
function includedFiles(
  sandbox: string,
  openTexts: () => readonly OpenText[],
  note: (path: string) => void,
): Pick<ServiceContext, "readFile" | "listFolder"> {
  const host = createFileHost(() => sandbox, note);
  return {
    readFile({ from, path }) {
      const including = pathOf(from);
      if (including === null) return { problem: "unreadable" };
      const included = host.readFile({ from: including, path });
      if ("problem" in included) return included;
      const open = openTexts().find(({ uri }) => pathOf(uri) === included.uri);
      return { uri: uriOf(included.uri), text: open?.getText() ?? included.text };
    },
    listFolder({ from, path }) {
      const including = pathOf(from);
      return including === null ? [] : host.listFolder({ from: including, path });
    },
  };
}

function knownVariables(
  folders: readonly string[],
  withEnvironment: boolean,
  note: (path: string) => void,
): KnownVariable[] {
  const written = variableFileNames.flatMap((source) =>
    folders.flatMap((folder) => {
      note(join(folder, source));
      return variablesIn(join(folder, source), source);
    }),
  );
  return withoutRepeats([...written, ...(withEnvironment ? processVariables() : [])]);
}
