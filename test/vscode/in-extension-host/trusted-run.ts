import * as commandCases from "./command-cases.ts";
import * as languageCases from "./language-cases.ts";
import { runCases } from "./run-cases.ts";

/** What VS Code calls, in a workspace that is trusted. */
export const run = (): Promise<void> => runCases({ ...languageCases, ...commandCases });
