/** The server as a web worker: it speaks through the messages of the worker that loads it. */
import { emptyContext } from "@callsheet/language-service";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import { withoutCancelled } from "./cancelled-requests.ts";
import { serve } from "./serve.ts";
import type { CreateSurroundings } from "./surroundings.ts";

/** A worker has no files and no environment, but it knows the date. */
const createEmptySurroundings: CreateSurroundings = () => ({
  watchedFiles: [],
  around: () => ({
    context: { ...emptyContext, today: new Date().toISOString().slice(0, 10) },
    configFile: null,
    isIgnored: () => Promise.resolve(false),
    isAffectedBy: () => false,
  }),
});

const reader = new BrowserMessageReader(self);
const writer = new BrowserMessageWriter(self);
serve(createConnection(reader, writer, withoutCancelled), createEmptySurroundings);
