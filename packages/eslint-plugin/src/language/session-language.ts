import { createLineIndex, parseSession, type SessionDocument } from "@callsheet/core";
import type { File, FileError, Language, LanguageOptions } from "@eslint/core";
import type { SessionNode } from "./session-node.ts";
import { SessionSourceCode } from "./session-source-code.ts";
import { sourceLocation } from "../source-location.ts";

interface SessionLanguageTypes {
  readonly LangOptions: LanguageOptions;
  readonly Code: SessionSourceCode;
  readonly RootNode: SessionNode;
  readonly Node: SessionNode;
}

/** The language `callsheet/session`: YAML or JSON that holds a session, as a tree of one node. */
export const sessionLanguage: Language<SessionLanguageTypes> = {
  fileType: "text",
  lineStart: 1,
  columnStart: 0,
  nodeTypeKey: "type",
  visitorKeys: { Session: [] },
  // JavaScript's rule `strict` looks into it before it looks at anything else.
  defaultLanguageOptions: { parserOptions: {} },

  validateLanguageOptions() {
    // A configuration without `files` gives JavaScript's options to every language.
  },

  /** Fails on text that YAML can't read; whatever else is wrong is for a rule to say. */
  parse(file) {
    const document = parseSession(textOf(file), { uri: file.path });
    const errors = syntaxErrors(document);
    return errors.length > 0 ? { ok: false, errors } : { ok: true, ast: sessionNode(document) };
  },

  createSourceCode(_file, { ast }) {
    return new SessionSourceCode(ast);
  },
};

function textOf({ body }: File): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

/** Unlike elsewhere in ESLint, the columns of parsing errors count from 1. */
function syntaxErrors({ findings, text }: SessionDocument): FileError[] {
  // What has a fix is left to the rule `yaml-syntax`: ESLint mends no text that failed to parse.
  const broken = findings.filter(({ rule, fixes }) => rule === "yaml-syntax" && fixes.length === 0);
  if (broken.length === 0) return [];
  const lines = createLineIndex(text);
  return broken.map(({ message, range }) => ({ message, ...lines.positionAt(range.start) }));
}

function sessionNode(document: SessionDocument): SessionNode {
  const end = document.text.length;
  const loc = sourceLocation(createLineIndex(document.text), { start: 0, end });
  return { type: "Session", document, range: [0, end], loc };
}
