/** The side that has a fact: the official package, or our schema. */
export type Side = "sdk" | "schema";

/** Facts that only one side has, and why that is right. */
export interface Exception {
  readonly name: string;
  readonly onlyIn: Side;
  /** Matches whole facts, as `type-facts.ts` words them. */
  readonly facts: RegExp;
  readonly why: string;
}

/** All differences that are meant; one that no longer differs has to go. */
export const exceptions: readonly Exception[] = [
  {
    name: "null-turns-off",
    onlyIn: "schema",
    facts: /^\w+\.audio\.input\.(?:noise_reduction|transcription): takes null$/,
    why: "The API's description says that null turns it off; the SDK's types leave null out.",
  },
  {
    name: "include-null",
    onlyIn: "schema",
    facts: /^\w+\.include: takes null$/,
    why: "The server sends null back for it and takes it.",
  },
  {
    name: "one-modality",
    onlyIn: "schema",
    facts: /^realtime\.output_modalities: has a length of 1$/,
    why: "The server refuses both modalities at once.",
  },
  {
    name: "lists-with-items",
    onlyIn: "schema",
    facts: /\.(?:languages|allowed_callers): has a length of 1 or more$/,
    why: "The API's description asks for an item; the SDK's types can't say so.",
  },
  {
    name: "type-chooses",
    onlyIn: "schema",
    facts: /\.(?:format\(audio\/\w+\)|noise_reduction|tools\[\]\(function\))\.type: is required$/,
    why: "Without its type the server can't tell what the mapping is.",
  },
  {
    name: "named-function",
    onlyIn: "schema",
    facts: /^realtime\.tools\[\]\(function\)\.name: is required$/,
    why: "The server answers a function without a name with missing_required_parameter.",
  },
  {
    name: "sdk-unknown",
    onlyIn: "sdk",
    facts: /\.(?:parameters|metadata): takes anything$/,
    why: "The SDK leaves the type open where the API's description says object.",
  },
  {
    name: "free-mapping",
    onlyIn: "schema",
    facts: /\.(?:parameters|metadata)(?:\{\})?: takes (?:a mapping|anything)$/,
    why: "The API's description says object, with any keys.",
  },
  {
    name: "prompt-inputs",
    onlyIn: "sdk",
    facts: /^realtime\.prompt\.variables\{\}\(input_\w+\)/,
    why: "Stored prompts end on 2026-11-30; their input objects are not modelled any more.",
  },
  {
    name: "prompt-inputs-open",
    onlyIn: "schema",
    facts: /^realtime\.prompt\.variables\{\}(?:\{\})?: takes (?:a mapping|anything)$/,
    why: "Stands for the input objects of stored prompts.",
  },
];
