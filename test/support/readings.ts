import { readSource, syntaxOf, type SourceDocument } from "@callsheet/core";

/**
 * A line that ends the document, which moves nothing and adds nothing, but which only the whole
 * parser knows. So a text is read by it that is otherwise read quickly, if it can be.
 */
const documentEnd = "...\n";

const uri = "test.realtime.yaml";

/** What is said of a text, and where everything stands in it. */
export function readingOf(text: string) {
  return described(readSource(text, { uri }));
}

/** The same by the whole parser. The text ends its last line, and no document. */
export function wholeReadingOf(text: string): ReturnType<typeof readingOf> {
  return readingOf(text + documentEnd);
}

function described(document: SourceDocument) {
  const { value, findings, dollarScalars } = document;
  return { value, findings, dollarScalars, syntax: plain(syntaxOf(document)) };
}

/** Whether a text is read without the whole parser. */
export function isReadQuickly(text: string): boolean {
  return readSource(text, { uri }).nodes.reading !== null;
}

/** Nodes are made when they are asked for, so all are, but for what aliases repeat. */
function plain(syntax: ReturnType<typeof syntaxOf>): unknown {
  return JSON.parse(
    JSON.stringify(syntax, (key, value: unknown) => (key === "target" ? null : value)),
  );
}
