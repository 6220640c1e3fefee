import { failMark, passMark } from "./marks.ts";

/** Functions by their names, each of which fails or not. */
export type Cases = Readonly<Record<string, () => Promise<void>>>;

/** Runs cases one after the other; fails, and with it the editor, when any of them does. */
export async function runCases(cases: Cases): Promise<void> {
  let failures = 0;
  for (const [name, runCase] of Object.entries(cases)) {
    try {
      await Promise.race([runCase(), timeUp()]);
      report(passMark, name);
    } catch (error) {
      failures += 1;
      report(failMark, name, error instanceof Error ? error.stack : error);
    }
  }
  if (failures > 0) throw new Error(`${failures} cases failed.`);
}

/** What hasn't happened by then won't happen. */
function timeUp(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error("It takes more than 15 seconds.")), 15_000);
  });
}

/** The console is what the window forwards to the page that runs it. */
function report(...words: readonly unknown[]): void {
  // eslint-disable-next-line no-console
  console.log(...words);
}
