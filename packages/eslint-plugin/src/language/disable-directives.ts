import { ConfigCommentParser, Directive } from "@eslint/plugin-kit";
import type { DirectiveType } from "@eslint/core";
import type { SessionComment } from "./session-comments.ts";

const commentParser = new ConfigCommentParser();

const directiveTypes: Readonly<Record<string, DirectiveType>> = {
  "eslint-disable": "disable",
  "eslint-enable": "enable",
  "eslint-disable-line": "disable-line",
  "eslint-disable-next-line": "disable-next-line",
};

/** The comments that turn rules off and on: `# eslint-disable-next-line callsheet/unknown-key`. */
export function disableDirectives(comments: readonly SessionComment[]): Directive[] {
  return comments.flatMap((node) => {
    const { label, value, justification } = commentParser.parseDirective(node.value) ?? {};
    const type = label === undefined ? undefined : directiveTypes[label];
    return type === undefined
      ? []
      : [new Directive({ type, node, value: value ?? "", justification: justification ?? "" })];
  });
}
