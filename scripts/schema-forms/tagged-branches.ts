import { constantsOf, type JsonSchema } from "./json-schema.ts";
import { orReferenceWords, referencePattern } from "./reference-pattern.ts";
import { referenceTo, tagName, tagSchema, type Branch } from "./union-branches.ts";

/**
 * The keywords that tell mappings apart by their tag: the tags as a list of words, and an `if` a
 * branch. Where the tag is a reference no branch can be chosen, and the keys of all are allowed.
 */
export function taggedBranches(branches: readonly Branch[]): JsonSchema {
  return {
    required: [tagName],
    properties: { [tagName]: tagOrReference(branches) },
    allOf: [...branches.map(chosenBranch), openBranch(branches)],
  };
}

function tagOrReference(branches: readonly Branch[]): JsonSchema {
  const tags = branches.map(tagSchema);
  return {
    description: "Decides which other keys there are.",
    markdownDescription: "Decides which other keys there are.",
    anyOf: [
      {
        type: "string",
        enum: tags.flatMap(constantsOf),
        enumDescriptions: tags.map(({ description = "" }) => description),
        markdownEnumDescriptions: tags.map(({ markdownDescription = "" }) => markdownDescription),
      },
      {
        type: "string",
        pattern: referencePattern,
        patternErrorMessage: orReferenceWords("a word of the list"),
      },
    ],
  };
}

function chosenBranch(branch: Branch): JsonSchema {
  const [tag] = constantsOf(tagSchema(branch));
  return { if: mappingWithTag({ const: tag }), then: referenceTo(branch) };
}

function openBranch(branches: readonly Branch[]): JsonSchema {
  const keys = branches.flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
  return {
    if: mappingWithTag({ type: "string", pattern: referencePattern }),
    then: { propertyNames: { enum: [...new Set(keys)] } },
  };
}

/** The type is said too, because a value that is no mapping fulfils the rest. */
function mappingWithTag(tag: JsonSchema): JsonSchema {
  return { type: "object", required: [tagName], properties: { [tagName]: tag } };
}
