import { join } from "node:path";

const repository = join(import.meta.dirname, "../../../..");

// The build puts another module in this one's place, since it copies all this beside the command.

/** Where the pages of the rules lie. */
export const pagesFolder = join(repository, "docs/rules");

/** Where the JSON Schemas lie. */
export const schemasFolder = join(repository, "schemas");

/** Where the files of the page to talk to a session lie; `npm run build:cli` makes them. */
export const talkPageFolder = join(repository, "packages/cli/dist/talk");

/** The part of generated types that is the same for every session. */
export const toolRuntimeFile = join(import.meta.dirname, "../types/runtime/tool-runtime.ts");
