import { formatText } from "../../generate/format-text.ts";
import { markdownTable } from "../table.ts";
import type { ComparedCase } from "./compare-case.ts";
import type { Problem } from "./judge-offers.ts";

/** The page that compares the completions of two servers. */
export function comparisonPage(
  path: string,
  peer: string,
  cases: readonly ComparedCase[],
): Promise<string> {
  const head = ["case", "our list", "our text", "their list", "their text"];
  const problems = cases.map(({ ours, theirs }) => [
    ...[ours.labels, ours.text],
    ...[theirs.labels, theirs.text],
  ]);
  const rows = cases.map(({ name }, index) => [name, ...(problems[index] ?? []).map(cell)]);
  const totals = [0, 1, 2, 3].map((column) => share(problems.map((row) => row[column])));
  const table = markdownTable(head, [...rows, ["**right**", ...totals]]);
  return formatText(path, `${introduction(peer)}\n${table}\n`);
}

function share(problems: readonly Problem[]): string {
  const asked = problems.filter((problem) => problem !== undefined);
  return `**${asked.filter((problem) => problem === null).length} of ${asked.length}**`;
}

function introduction(peer: string): string {
  return `<!-- Made by \`npm run bench:lsp-cases\`. -->

# Completion beside Red Hat's server

What Callsheet's language server offers at a cursor, and what \`${peer}\` offers there when it is given \`schemas/session.authoring.schema.json\`. The cases are those of our tests (\`test/language-service/completion\`), which say what ought to be offered, and what one of the items has to make of the text.

- A **list** is right when it has every item that belongs there, under whatever name, and none whose text the API would refuse.
- A **text** is right when it reads as the expected one does. Values that the user has yet to write may differ.
- A schema that tells kinds of sessions apart offers nothing before \`type\` is there. So their server gets every case without one a second time, below \`type: realtime\`, and its better answer counts.
`;
}

function cell(problem: Problem): string {
  if (problem === undefined) return "";
  return problem === null ? "✓" : `✗ ${problem.replaceAll("|", "\\|")}`;
}
