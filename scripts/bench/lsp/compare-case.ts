import { offersOf, type Offer } from "./accept-item.ts";
import { labelProblem, textProblem, type Expected, type Problem } from "./judge-offers.ts";
import type { ServerSession } from "./server-session.ts";

/** A cursor in a document that no server has seen, and what is right there. */
export interface ComparableCase extends Expected {
  readonly name: string;
  readonly uri: string;
  /** UTF-16, into the text */
  readonly offset: number;
}

/** What is wrong with what one server made of a case. */
export interface Answer {
  readonly labels: Problem;
  readonly text: Problem;
}

/** What both servers made of a case. */
export interface ComparedCase {
  readonly name: string;
  readonly ours: Answer;
  readonly theirs: Answer;
}

/**
 * Asks both servers about a case. Without the type of a session theirs offers little, so where that
 * is missing it is asked once more with it, and its better answer counts.
 */
export async function compareCase(
  asked: ComparableCase,
  ours: ServerSession,
  theirs: ServerSession,
): Promise<ComparedCase> {
  const plain = await askBoth(asked, ours, theirs);
  const typed = belowType(asked);
  if (typed === null || problemsOf(plain.theirs) === 0) return plain;
  const again = await askBoth(typed, ours, theirs);
  const isAsGood = problemsOf(again.theirs) <= problemsOf(plain.theirs);
  return isAsGood ? { ...plain, theirs: again.theirs } : plain;
}

async function askBoth(
  asked: ComparableCase,
  ours: ServerSession,
  theirs: ServerSession,
): Promise<ComparedCase> {
  const right = await offersAt(ours, asked);
  return {
    name: asked.name,
    ours: answerOf(asked, right, right),
    theirs: answerOf(asked, await offersAt(theirs, asked), right),
  };
}

async function offersAt(
  server: ServerSession,
  { uri, text, offset }: ComparableCase,
): Promise<Offer[]> {
  const document = server.open(uri, text);
  // A server that has looked at a document has read the settings too.
  await server.diagnosed(document, () => true);
  return offersOf(await document.complete(offset), text, offset);
}

function answerOf(
  expected: ComparableCase,
  offers: readonly Offer[],
  right: readonly Offer[],
): Answer {
  return {
    labels: labelProblem(expected, offers, right),
    text: textProblem(expected, offers, right),
  };
}

function problemsOf({ labels, text }: Answer): number {
  return [labels, text].filter((problem) => typeof problem === "string").length;
}

/** A case below the line with the session's type; `null` if it has one. */
function belowType(asked: ComparableCase): ComparableCase | null {
  if (/^["{]?type\b/m.test(asked.text)) return null;
  const head = `type: realtime${asked.text.includes("\r\n") ? "\r\n" : "\n"}`;
  return {
    ...asked,
    uri: asked.uri.replace(".realtime.", "-typed.realtime."),
    text: head + asked.text,
    offset: head.length + asked.offset,
    result: head + asked.result,
  };
}
