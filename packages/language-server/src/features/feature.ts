import type { ServerCapabilities } from "vscode-languageserver";
import type { Answer } from "../answer.ts";
import type { Editor } from "../editor.ts";

/** A part of the protocol that the server speaks. */
export interface Feature {
  /** What an editor is told that the server can do. */
  readonly capabilities: (editor: Editor) => ServerCapabilities;
  /** Answers the requests that belong to it. */
  readonly listen: (host: FeatureHost) => void;
}

/** What a feature's handlers work with. */
export interface FeatureHost extends Editor {
  readonly answer: Answer;
}
