// Made from the files of this folder by `npm run generate`; not to be edited.
import type { Rule } from "./rule.ts";
import { toolChoiceDefined } from "./tool-choice-defined.ts";

/** All rules, sorted by id. */
export const rules: readonly Rule[] = [toolChoiceDefined];
