import type { SessionDocument } from "@callsheet/core";
import type { LanguageOptions, SourceLocation, SourceRange } from "@eslint/core";
import type { SessionComment } from "./session-comments.ts";

/** The one node of a session's tree. */
export interface SessionNode {
  readonly type: "Session";
  readonly document: SessionDocument;
  readonly range: SourceRange;
  readonly loc: SourceLocation;
}

/** What a session's source code is made of. */
export interface SessionSourceTypes {
  readonly LangOptions: LanguageOptions;
  readonly RootNode: SessionNode;
  readonly SyntaxElementWithLoc: SessionNode | SessionComment;
  readonly ConfigNode: SessionComment;
}
