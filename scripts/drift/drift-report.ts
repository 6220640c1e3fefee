import type { Drift } from "./compare-with-sdk.ts";
import type { Side } from "./exceptions.ts";

const headings: Readonly<Record<Side, string>> = {
  sdk: "The openai package has what schemas/session.schema.json or schemas/catalog.json lacks:",
  schema: "The schema has what the openai package lacks, and no exception says why:",
};

/** The lines that tell people of a drift; none where there is none. */
export function driftReport({ unexplained, idle }: Drift): string[] {
  const sides = (["sdk", "schema"] as const).flatMap((side) =>
    section(
      headings[side],
      unexplained.filter((difference) => difference.side === side).map(({ fact }) => fact),
    ),
  );
  const unneeded = section(
    "These exceptions in scripts/drift/exceptions.ts explain nothing any more; remove them:",
    idle.map(({ name, why }) => `${name} (${why})`),
  );
  return [...sides, ...unneeded];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}
