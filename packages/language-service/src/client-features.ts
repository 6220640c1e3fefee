/** What the editor at the other end can do; whatever it lacks, its user gets in a plainer form. */
export interface ClientFeatures {
  /** Hovers and documentation may be Markdown. */
  readonly markdown: boolean;
  /** Completions may hold placeholders. */
  readonly snippets: boolean;
  /** Completions may give one range to insert into and another to replace. */
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  /** The editor moves inserted lines to the indentation of the line when asked to. */
  readonly adjustsIndentation: boolean;
  /** Completions and symbols may be marked as deprecated. */
  readonly completionTags: boolean;
  readonly symbolTags: boolean;
  /** Symbols may hold symbols. */
  readonly nestedSymbols: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  /** Diagnostics may carry the address of their rule's page. */
  readonly codeDescription: boolean;
  /** Code actions may be more than commands. */
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  /** Answers about definitions may name the range that they are about. */
  readonly locationLinks: boolean;
  /** Edits may name the version of the document that they are for. */
  readonly versionedEdits: boolean;
  /** Only whole lines are folded. */
  readonly foldsLinesOnly: boolean;
}

/** An editor that can do everything. */
export const everyFeature: ClientFeatures = {
  markdown: true,
  snippets: true,
  insertReplace: true,
  labelDetails: true,
  adjustsIndentation: true,
  completionTags: true,
  symbolTags: true,
  nestedSymbols: true,
  relatedInformation: true,
  diagnosticTags: true,
  codeDescription: true,
  codeActionLiterals: true,
  preferredActions: true,
  locationLinks: true,
  versionedEdits: true,
  foldsLinesOnly: false,
};

/** An editor that can do nothing but what every editor must. */
export const noFeature: ClientFeatures = {
  markdown: false,
  snippets: false,
  insertReplace: false,
  labelDetails: false,
  adjustsIndentation: false,
  completionTags: false,
  symbolTags: false,
  nestedSymbols: false,
  relatedInformation: false,
  diagnosticTags: false,
  codeDescription: false,
  codeActionLiterals: false,
  preferredActions: false,
  locationLinks: false,
  versionedEdits: false,
  foldsLinesOnly: true,
};
