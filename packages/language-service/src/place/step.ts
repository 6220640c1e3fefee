import type { SyntaxList, SyntaxMapping, SyntaxMember } from "@callsheet/core";

/** A way further into a document. */
export type Step =
  | { readonly parent: SyntaxMapping; readonly member: SyntaxMember }
  | { readonly parent: SyntaxList; readonly index: number };
