import { emptyContext } from "@callsheet/language-service";
import { createFileWatch, currentDate } from "@callsheet/project";
import type { CreateSurroundings, DocumentSurroundings } from "../surroundings.ts";
import { surroundFile } from "./file-surroundings.ts";
import { pathOf, uriOf } from "./file-uri.ts";
import { createIgnoreCheck } from "./ignore-check.ts";
import { processVariables } from "./known-variables.ts";

/** The file system and the environment. */
export const createNodeSurroundings: CreateSurroundings = (options) => {
  const isIgnored = createIgnoreCheck();
  const onRead = options.onChange === null ? () => {} : watchingFor(options.onChange);
  return {
    watchedFiles: ["**/*.{md,txt,json,yaml,yml}", "**/.env*"],
    around(uri) {
      const path = pathOf(uri);
      return path === null
        ? surroundUnsaved(options.trusted)
        : surroundFile(path, options, isIgnored, onRead);
    },
  };
};

/** Watches every file that the answer is called with. */
function watchingFor(onChange: (uri: string) => void): (path: string) => void {
  return createFileWatch({
    isWanted: () => false,
    onChange: (path) => onChange(uriOf(path)),
    // Where the system watches nothing, files are read again with the next keystroke.
    onRefusal() {},
  }).coverFile;
}

/** What surrounds a document that is no file yet. */
function surroundUnsaved(trusted: boolean): DocumentSurroundings {
  return {
    context: {
      ...emptyContext,
      today: currentDate(),
      variables: () => (trusted ? processVariables() : []),
    },
    configFile: null,
    isIgnored: () => Promise.resolve(false),
    isAffectedBy: () => false,
  };
}
