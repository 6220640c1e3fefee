import { isSecretPlace, quoteValue, type Reference } from "@callsheet/core";
import { fileName } from "../file-name.ts";
import { paragraph, type MarkupBlock } from "../markup.ts";
import type { SessionModel } from "../session-model.ts";
import type { WrittenReference } from "../written-references.ts";
import { firstLines, maskedFile } from "./shown-text.ts";

const andList = new Intl.ListFormat("en-GB");

/** What a reference at a pointer stands for, as far as that may be shown: never a variable's value. */
export function referenceDocs(
  model: SessionModel,
  { reference }: WrittenReference,
  pointer: string,
): MarkupBlock[] {
  switch (reference.kind) {
    case "env":
      return variableDocs(model, reference, isSecretPlace(pointer));
    case "file":
      return fileDocs(model, reference.path, pointer);
    case "escape":
      return isSecretPlace(pointer)
        ? []
        : [
            paragraph(
              `The text ${quoteValue(reference.text)}; no reference, since \`$$\` begins it.`,
            ),
          ];
  }
}

function variableDocs(
  { context }: SessionModel,
  { name, otherwise }: Reference & { kind: "env" },
  isSecret: boolean,
): MarkupBlock[] {
  const sources = context.variables().filter((variable) => variable.name === name);
  const places = andList.format(sources.map(({ source }) => sourceWords(source)));
  const known = places === "" ? "nothing known sets it" : `set in ${places}`;
  const blocks = [paragraph(`${quoteValue(name)}: a variable; ${known}`)];
  if (otherwise === null || otherwise.text === "") return blocks;
  const { kind, text } = otherwise;
  if (kind === "message") return [...blocks, paragraph(`If it is not set: ${quoteValue(text)}`)];
  return isSecret ? blocks : [...blocks, paragraph(`Default: ${quoteValue(text)}`)];
}

/** Names of files are quoted, other words are not. */
function sourceWords(source: string): string {
  return /^[A-Za-z ]+$/.test(source) ? source : quoteValue(source);
}

function fileDocs(
  { uri: from, context }: SessionModel,
  path: string,
  pointer: string,
): MarkupBlock[] {
  const answer = context.readFile?.({ from, path });
  if (answer === undefined || "problem" in answer) return [];
  const { uri, text } = answer;
  // What follows the last line break is a line only if there is something.
  const lines = text.split(/\r\n|\n|\r/).length - (/(?:^|[\r\n])$/.test(text) ? 1 : 0);
  const size = `${count(lines, "line")}, ${count(text.length, "character")}`;
  const head = paragraph(`${quoteValue(fileName(uri, from))}: ${size}`);
  const shown = isSecretPlace(pointer) ? "" : firstLines(maskedFile(text, path, pointer));
  if (shown.trim() === "") return [head];
  return [head, { kind: "code", language: languageOf(path), text: shown }];
}

function count(number: number, unit: string): string {
  return `${number.toLocaleString("en-US")} ${unit}${number === 1 ? "" : "s"}`;
}

function languageOf(path: string): string {
  const ending = /\.(json|ya?ml|md)$/i.exec(path)?.[1]?.toLowerCase();
  return ending === "yml" ? "yaml" : ending === "md" ? "markdown" : (ending ?? "text");
}
