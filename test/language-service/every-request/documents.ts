import { readdirSync, readFileSync } from "node:fs";
import {
  createTextPositions,
  type ServiceContext,
  type SessionModel,
} from "@callsheet/language-service";
import { readExamples, readSessionFixtures } from "../../support/session-fixtures.ts";
import { openText } from "../open-session.ts";
import { projectFiles } from "../project-files.ts";
import type { KnownTexts } from "./answer-faults.ts";

/** A file whose every version is asked about. */
export interface AskedDocument {
  readonly name: string;
  readonly text: string;
}

const examples = new URL("../../../examples/", import.meta.url);
const project = "file:///project/";

/** The files that session files of the examples include. */
const included = Object.fromEntries(
  readdirSync(new URL("parts/", examples)).map((name) => [
    `parts/${name}`,
    readFileSync(new URL(`parts/${name}`, examples), "utf8"),
  ]),
);

const context: Partial<ServiceContext> = {
  today: "2026-11-01",
  readFile: projectFiles(included),
  variables: () => [
    { name: "PHARMACY_MCP_URL", source: ".env" },
    { name: "PHARMACY_MCP_TOKEN", source: "the environment" },
  ],
  listFolder: ({ path }) =>
    /^(?:\.\/)?parts\/?$/.test(path)
      ? Object.keys(included).map((file) => ({ name: file.slice(6), kind: "file" }))
      : [{ name: "parts", kind: "folder" }],
};

/** The examples, each with the line breaks of Windows too, and the fixtures. */
export const askedDocuments: readonly AskedDocument[] = [
  ...readExamples(),
  ...readExamples().map(({ name, text }) => ({
    name: `CRLF ${name}`,
    text: text.replaceAll("\n", "\r\n"),
  })),
  ...readSessionFixtures("clean"),
  ...readSessionFixtures("broken"),
].map(({ name, text }) => ({ name, text }));

/** A version of a document in a project that has the files that examples include. */
export function openVersion(name: string, text: string): SessionModel {
  return openText(text, { uri: `${project}${encodeURIComponent(name)}`, context });
}

export function knownTexts({ uri, positions }: SessionModel): KnownTexts {
  const others = new Map(
    Object.entries(included).map(([path, text]) => [`${project}${path}`, text]),
  );
  return {
    uri,
    positionsOf(other) {
      if (other === uri) return positions;
      const text = others.get(other);
      return text === undefined ? null : createTextPositions(text);
    },
  };
}
