import { readSource } from "@callsheet/core";
import {
  everyFeature,
  getCompletions,
  noFeature,
  type ClientFeatures,
  type SessionModel,
} from "@callsheet/language-service";
import { describe, expect, test } from "vitest";
import { acceptItem } from "./accept-item.ts";
import {
  brokenFiles,
  cleanFiles,
  offsetsOf,
  openChanged,
  openFile,
  step,
} from "./clean-sessions.ts";
import { effectProblem } from "./item-effect.ts";
import { rangeProblems } from "./item-ranges.ts";
import { valueChanges } from "./value-changes.ts";

const longest = 900_000;
const editors = { "an editor with every feature": everyFeature, "one with none": noFeature };

describe.each(Object.entries(editors))(
  "%s: what is taken is there, and all else is as it was",
  (_, client) => {
    test.each(cleanFiles)(
      "at the positions of %s",
      (file) => {
        const model = openFile(file);
        const problems = offsetsOf(model.text).flatMap((offset) =>
          problemsAt(model, offset, client),
        );
        expect(problems).toEqual([]);
      },
      longest,
    );

    test.each(cleanFiles)(
      "on blank lines between those of %s, in every column",
      (file) => {
        const changed = blankLinesIn(openFile(file).text);
        expect(problemsOf(file, changed, client)).toEqual([]);
      },
      longest,
    );

    test.each(cleanFiles)(
      "behind the keys of %s, their values taken away",
      (file) => {
        const changed = withoutValues(openFile(file).text);
        expect(problemsOf(file, changed, client)).toEqual([]);
      },
      longest,
    );
  },
);

test.each([...cleanFiles, ...brokenFiles])(
  "%s: every position and every beginning of the text can be asked for",
  (file) => {
    const whole = openFile(file);
    const problems = offsetsOf(whole.text).flatMap((offset) => {
      const begun = openChanged(file, whole.text.slice(0, offset));
      return [whole, begun].flatMap((model) => {
        const position = model.positions.positionAt(offset);
        return rangeProblems(model, position, getCompletions(model, position, everyFeature));
      });
    });
    expect(problems).toEqual([]);
  },
  longest,
);

interface ChangedText {
  readonly text: string;
  /** UTF-16 offset of the cursor. */
  readonly offset: number;
}

function problemsOf(
  file: string,
  changed: readonly ChangedText[],
  client: ClientFeatures,
): string[] {
  return changed.flatMap(({ text, offset }) => {
    const model = openChanged(file, text);
    return model.session.value === undefined ? [] : problemsAt(model, offset, client);
  });
}

/** Takes everything that is offered at an offset, each for itself, and says what is wrong then. */
function problemsAt(model: SessionModel, offset: number, client: ClientFeatures): string[] {
  const position = model.positions.positionAt(offset);
  const { items } = getCompletions(model, position, client);
  return items.flatMap((item) => {
    const read = readSource(acceptItem(model, item), { uri: model.uri });
    const [finding] = read.findings;
    const problem =
      finding === undefined
        ? effectProblem(item, valueChanges(model.session.value, read.value))
        : `\`${item.label}\` makes a text of which is said: ${finding.message}`;
    return problem === null ? [] : [`${position.line + 1}:${position.character + 1} ${problem}`];
  });
}

const deepestColumn = 12;

/** A text with a blank line put into it, and the offset at that line's end. */
function blankLinesIn(text: string): ChangedText[] {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
  const columns = Array.from({ length: deepestColumn + 1 }, (_, column) => column);
  return ends
    .flatMap((end) => columns.map((column) => ({ end, column })))
    .filter((_, index) => index % step === 0)
    .map(({ end, column }) => ({
      text: `${text.slice(0, end)}${" ".repeat(column)}\n${text.slice(end)}`,
      offset: end + column,
    }));
}

/** A text with the value behind a key taken away, and the offset behind the colon or the blank. */
function withoutValues(text: string): ChangedText[] {
  return [...text.matchAll(/^( *(?:- )?[\w-]+:)( )[^\n]+$/gm)]
    .flatMap(({ 0: line, 1: key = "", 2: blank = "", index }) =>
      ["", blank].map((kept) => ({
        text: text.slice(0, index) + key + kept + text.slice(index + line.length),
        offset: index + key.length + kept.length,
      })),
    )
    .filter((_, index) => index % Math.ceil(step / 4) === 0);
}
