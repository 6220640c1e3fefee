import { readSource } from "@callsheet/core";
import { everyFeature, getCompletions } from "@callsheet/language-service";
import { expect, test } from "vitest";
import { acceptItem } from "./accept-item.ts";
import { cleanFiles, openChanged, openFile, step } from "./clean-sessions.ts";
import { valueChanges } from "./value-changes.ts";

/** Below these, keys are names that the author gives. */
const ownNames = /\/(?:properties|headers|metadata|variables|\$defs)\/[^/]+$/;

test.each(cleanFiles)(
  "%s: each key can be completed when half of it is typed",
  (file) => {
    expect(halfTypedKeys(openFile(file).text).flatMap((half) => problemsWith(file, half))).toEqual(
      [],
    );
  },
  900_000,
);

interface HalfTypedKey {
  readonly key: string;
  readonly text: string;
  readonly offset: number;
  /** The file with another member in place of the line. */
  readonly replaced: string;
}

/** The text with each of its lines `key: value` cut in the middle of the key. */
function halfTypedKeys(text: string): HalfTypedKey[] {
  return [...text.matchAll(/^( *(?:- )?)([\w-]+): [^\n]+$/gm)]
    .filter((_, index) => index % Math.ceil(step / 8) === 0)
    .map(({ 0: line, 1: indent = "", 2: key = "", index }) => {
      const typed = indent + key.slice(0, Math.ceil(key.length / 2));
      const offset = index + typed.length;
      const before = text.slice(0, index);
      const after = text.slice(index + line.length);
      return {
        key,
        text: before + typed + after,
        offset,
        replaced: `${before}${indent}other: 0${after}`,
      };
    });
}

function problemsWith(file: string, { key, text, offset, replaced }: HalfTypedKey): string[] {
  const whole = openFile(file).session.value;
  const written = valueChanges(openChanged(file, replaced).session.value, whole);
  // A line of a prompt may look like a key, a value may go on below, and what a name's author has
  // in mind nobody knows.
  if (!written.some(({ pointer }) => isKeyOfSchema(pointer, key))) return [];
  const model = openChanged(file, text);
  const position = model.positions.positionAt(offset);
  const item = getCompletions(model, position, everyFeature).items.find(
    ({ label }) => label === key,
  );
  const line = position.line + 1;
  if (item === undefined) return [`line ${line}: \`${key}\` is not offered`];
  const after = readSource(acceptItem(model, item), { uri: model.uri });
  const changes = valueChanges(whole, after.value);
  const isRight = changes.every(
    ({ pointer }) => `${pointer}/`.includes(`/${key}/`) || ownNames.test(pointer),
  );
  return changes.length <= 1 && isRight ? [] : [`line ${line}: ${JSON.stringify(changes)}`];
}

function isKeyOfSchema(pointer: string, key: string): boolean {
  return pointer.endsWith(`/${key}`) && !ownNames.test(pointer);
}
