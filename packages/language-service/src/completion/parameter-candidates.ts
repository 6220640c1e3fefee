import {
  describeKeyword,
  expectedBy,
  isLimitedToType,
  keywordsAbout,
  kindOfKeyword,
  schemaKeywords,
  schemaTypeNames,
  type KeywordKind,
  type SyntaxMapping,
} from "@callsheet/core";
import { nodeAt } from "../cursor.ts";
import { followed } from "../names/named-thing.ts";
import { candidate, type Candidate } from "./candidate.ts";
import { plainDraft } from "./draft.ts";
import { keysIn, membersAsEvidence } from "../place/evidence.ts";
import { keyRanks } from "./key-candidates.ts";
import { isSchemaKind, type ParameterPlace } from "../place/parameter-place.ts";
import type { Request } from "./request.ts";
import { withoutMarkup } from "./schema-words.ts";
import { keyInsert, valueInsert, type Follow } from "./written-insert.ts";

/** Keywords of JSON Schema or, below keywords that name properties, names. */
export function parameterKeys(
  request: Request,
  { takes, keyword, schema, root }: ParameterPlace,
  hasColon: boolean,
): Candidate[] {
  const taken = keysIn(request.place.members);
  if (isSchemaKind(takes)) return keywordCandidates(request, root === null, taken, hasColon);
  const names = keyword === "properties" ? requiredNames(schema) : namesAt(takes, schema);
  const follow: Follow = { kind: takes === "named schemas" ? "mapping" : "list" };
  return names
    .filter((name) => !taken.has(name))
    .map((name) =>
      candidate({
        ...keyInsert(name, follow, request.layout, hasColon),
        label: name,
        kind: "name",
      }),
    );
}

/** What a keyword takes, as far as it can be listed. */
export function parameterValues(request: Request, place: ParameterPlace): Candidate[] {
  const { takes, schema } = place;
  const used = new Set(
    request.place.items?.flatMap((item) => (item.kind === "scalar" ? item.value : [])),
  );
  const values = listedValues(place).filter((value) => !used.has(value));
  const names = takes === "names" && !request.place.isOwnLine ? propertyNames(schema) : [];
  return [
    ...values.map((value) => ({ value, label: String(value) })),
    ...names.map((name) => ({ value: [name], label: name })),
  ].flatMap(({ value, label }) => {
    const written = valueInsert(plainDraft(value), request.layout);
    const kind =
      typeof value === "boolean" ? "value" : place.takes === "type" ? "constant" : "name";
    return written === null ? [] : [candidate({ ...written, label, kind })];
  });
}

function keywordCandidates(
  { place, layout }: Request,
  isOutermost: boolean,
  taken: ReadonlySet<string>,
  hasColon: boolean,
): Candidate[] {
  const { type: said } = membersAsEvidence(place.members);
  // The parameters of a function are an object, whether they say so yet or not.
  const type = typeof said === "string" ? said : isOutermost ? "object" : null;
  return schemaKeywords.flatMap((keyword) => {
    const kind = kindOfKeyword(keyword);
    const rank = kind === null ? null : keywordRank(keyword, kind, type);
    if (kind === null || rank === null || taken.has(keyword)) return [];
    return candidate({
      ...keyInsert(keyword, followOf(kind), layout, hasColon),
      label: keyword,
      kind: "key",
      detail: withoutMarkup(expectedBy(kind)),
      documentation: describeKeyword(keyword),
      rank: keyRanks.other + rank,
    });
  });
}

/** The order of keywords that are about values of any type. */
const kindOrder: readonly KeywordKind[] = [
  "type",
  "string",
  "some values",
  "anything",
  "values",
  "boolean",
  "schemas",
];

/**
 * Where a keyword comes in the list: what every schema begins with, what is about the schema's type,
 * what is about any, and plumbing last. `null` for what is about values of another type.
 */
function keywordRank(keyword: string, kind: KeywordKind, type: string | null): number | null {
  if (keyword.startsWith("$")) return 40;
  if (isLimitedToType(keyword)) {
    if (type === null) return 30;
    const index = keywordsAbout(type).indexOf(keyword);
    return index < 0 ? null : 2 + index / 100;
  }
  const order = kindOrder.indexOf(kind);
  if (order < 0) return 20;
  return order < 2 ? order : 2 + order;
}

function followOf(kind: KeywordKind): Follow {
  switch (kind) {
    case "named schemas":
    case "named dependencies":
    case "named names":
    case "schema or schemas":
      return { kind: "mapping" };
    case "schemas":
      return { kind: "mappings" };
    case "names":
    case "values":
    case "some values":
      return { kind: "list" };
    case "string":
      return { kind: "text" };
    default:
      return { kind: "open" };
  }
}

/** The usual types first; whatever the specification has besides follows. */
const usualTypes: readonly string[] = ["string", "number", "integer", "boolean", "object", "array"];

function listedValues({
  takes,
  around,
  keyword,
  schema,
  root,
}: ParameterPlace): (string | boolean)[] {
  if (takes === "type") {
    return [
      ...new Set([
        ...usualTypes.filter((name) => schemaTypeNames.includes(name)),
        ...schemaTypeNames,
      ]),
    ];
  }
  if (takes === "boolean" || takes === "schema") return [true, false];
  if (around === "names") return propertyNames(schema);
  return keyword === "$ref" ? definitionPointers(root) : [];
}

function namesAt(takes: KeywordKind, schema: SyntaxMapping | null): string[] {
  return takes === "named names" || takes === "named dependencies" ? propertyNames(schema) : [];
}

function propertyNames(schema: SyntaxMapping | null): string[] {
  const properties = followed(nodeAt(schema, ["properties"]));
  return properties?.kind === "mapping" ? properties.members.map(({ name }) => name) : [];
}

function requiredNames(schema: SyntaxMapping | null): string[] {
  const required = followed(nodeAt(schema, ["required"]));
  const items = required?.kind === "list" ? required.items : [];
  return items.flatMap((item) =>
    item?.kind === "scalar" && typeof item.value === "string" ? item.value : [],
  );
}

function definitionPointers(root: SyntaxMapping | null): string[] {
  return ["$defs", "definitions"].flatMap((keyword) => {
    const definitions = followed(nodeAt(root, [keyword]));
    if (definitions?.kind !== "mapping") return [];
    return definitions.members.map(({ name }) => `#/${keyword}/${name}`);
  });
}
