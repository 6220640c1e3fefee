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
  const rows = cases.map(({ name, ours, theirs }) => [
    name,
    ...[ours.labels, ours.text, theirs.labels, theirs.text].map(cell),
  ]);
  const right = (problem: (compared: ComparedCase) => Problem) =>
    `${cases.filter((compared) => problem(compared) === null).length} of ${cases.length}`;
  const totals = [
    "**right**",
    right(({ ours }) => ours.labels),
    right(({ ours }) => ours.text),
    right(({ theirs }) => theirs.labels),
    right(({ theirs }) => theirs.text),
  ];
  return formatText(path, `${introduction(peer)}\n${markdownTable(head, [...rows, totals])}\n`);
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
  return problem === null ? "✓" : `✗ ${problem.replaceAll("|", "\\|")}`;
}
