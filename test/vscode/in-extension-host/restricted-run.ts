import { runCases } from "./run-cases.ts";
import * as restrictedCases from "./restricted-cases.ts";

/** What VS Code calls, in a workspace that is not trusted. */
export const run = (): Promise<void> => runCases({ ...restrictedCases });
