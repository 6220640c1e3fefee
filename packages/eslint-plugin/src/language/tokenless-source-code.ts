import { TextSourceCodeBase } from "@eslint/plugin-kit";
import type { SessionSourceTypes } from "./session-node.ts";

const none = (): never[] => [];
const nothing = (): null => null;
const no = (): boolean => false;

/** The scope of a text without variables, as far as rules look into it unasked. */
const emptyScope = {
  type: "global",
  isStrict: false,
  variables: [],
  references: [],
  through: [],
  childScopes: [],
  upper: null,
} as const;

/**
 * Answers what JavaScript's rules ask of a text: there are no tokens, scopes and variables. Turned
 * on for all files, such a rule then finds nothing here, where it would otherwise end the run.
 */
export abstract class TokenlessSourceCode extends TextSourceCodeBase<SessionSourceTypes> {
  readonly parserServices = {};
  readonly scopeManager = null;
  readonly tokensAndComments = none();

  readonly getTokens = none;
  readonly getFirstTokens = none;
  readonly getLastTokens = none;
  readonly getTokensBefore = none;
  readonly getTokensAfter = none;
  readonly getTokensBetween = none;

  readonly getFirstToken = nothing;
  readonly getLastToken = nothing;
  readonly getTokenBefore = nothing;
  readonly getTokenAfter = nothing;
  readonly getFirstTokenBetween = nothing;
  readonly getLastTokenBetween = nothing;
  readonly getTokenByRangeStart = nothing;
  readonly getNodeByRangeIndex = nothing;

  readonly getCommentsBefore = none;
  readonly getCommentsAfter = none;
  readonly getCommentsInside = none;
  readonly commentsExistBetween = no;
  readonly isSpaceBetween = no;

  readonly getScope = () => emptyScope;
  readonly getDeclaredVariables = none;
  readonly isGlobalReference = no;
  readonly markVariableAsUsed = no;
}
