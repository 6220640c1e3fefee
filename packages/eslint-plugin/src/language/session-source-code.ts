import type { SessionDocument } from "@callsheet/core";
import type { FileProblem, TraversalStep } from "@eslint/core";
import { VisitNodeStep, type Directive } from "@eslint/plugin-kit";
import { disableDirectives } from "./disable-directives.ts";
import { sessionComments, type SessionComment } from "./session-comments.ts";
import type { SessionNode } from "./session-node.ts";
import { TokenlessSourceCode } from "./tokenless-source-code.ts";

/** A session file as ESLint's rules see it. */
export class SessionSourceCode extends TokenlessSourceCode {
  #comments: readonly SessionComment[] | null = null;

  constructor(ast: SessionNode) {
    super({ text: ast.document.text, ast, lineEndingPattern: /\r\n|\n|\r/ });
  }

  get document(): SessionDocument {
    return this.ast.document;
  }

  override traverse(): TraversalStep[] {
    const { ast } = this;
    return ([1, 2] as const).map((phase) => new VisitNodeStep({ target: ast, phase, args: [ast] }));
  }

  override getParent(): undefined {
    return undefined;
  }

  getAllComments(): readonly SessionComment[] {
    return (this.#comments ??= sessionComments(this.ast.document));
  }

  /**
   * None where the text holds no session that can be read: what is found then can't be turned off,
   * and a comment for any other finding would count as unused, so that `--fix` took it out.
   */
  getDisableDirectives(): { directives: Directive[]; problems: FileProblem[] } {
    const isRead = this.ast.document.value !== undefined;
    const comments = isRead && this.text.includes("eslint-") ? this.getAllComments() : [];
    return { directives: disableDirectives(comments), problems: [] };
  }
}
