import type { ClientFeatures, ServiceContext } from "@callsheet/language-service";

/** A cursor `<|>` in a text, what is offered there, and what the text is once an offer was taken. */
export interface CompletionCase {
  readonly name: string;
  readonly text: string;
  /** All labels in their order. */
  readonly labels?: readonly string[];
  /** The labels that the list begins with. */
  readonly first?: readonly string[];
  /** Labels that are nowhere in the list. */
  readonly without?: readonly string[];
  /** The label of the offer that is taken. */
  readonly pick?: string;
  readonly result?: string;
  /** A session file in YAML by default. */
  readonly uri?: string;
  /** An editor with every feature by default. */
  readonly client?: Partial<ClientFeatures>;
  readonly context?: Partial<ServiceContext>;
}

/** Lines of a text, each with a line break. */
export function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}
