import { existsSync } from "node:fs";
import { withoutIgnored, type ProjectConfig } from "@callsheet/project";

/** Whether a configuration says that a file is not to be linted. */
export type IgnoreCheck = (path: string, config: ProjectConfig) => Promise<boolean>;

/** Asks once for each file, until what its configuration ignores is something else. */
export function createIgnoreCheck(): IgnoreCheck {
  const answers = new Map<string, { question: string; answer: Promise<boolean> }>();
  return async (path, config) => {
    // What isn't saved yet has no glob that finds it.
    if (config.config.ignore.length === 0 || !existsSync(path)) return false;
    const question = JSON.stringify([config.folder, config.config.ignore]);
    const known = answers.get(path);
    if (known?.question === question) return known.answer;
    const answer = withoutIgnored([path], () => Promise.resolve(config)).then(
      (kept) => kept.length === 0,
    );
    answers.set(path, { question, answer });
    return answer;
  };
}
