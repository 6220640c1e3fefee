import {
  constantsOf,
  languageName,
  languages,
  tagOf,
  typesOf,
  type JsonValue,
  type SchemaNode,
  type SchemaView,
} from "@callsheet/core";
import { catalogNote } from "./catalog-notes.ts";
import { namedValues } from "./named-values.ts";
import { memberOf } from "../place/evidence.ts";
import { unknownKeys } from "./key-candidates.ts";
import { branchesAt, type Request } from "./request.ts";
import { sessionTools } from "./session-tools.ts";
import { expectedWords, withoutMarkup } from "./schema-words.ts";

/** A scalar that a place takes. */
export interface OfferedValue {
  readonly value: null | boolean | number | string;
  readonly detail: string | null;
  readonly documentation: string | null;
  readonly note: string | null;
  readonly isDeprecated: boolean;
  /** Lower numbers come first. */
  readonly rank: number;
}

/** The order of what is offered for a value. */
export const valueRanks = {
  number: 8,
  starter: 10,
  branch: 11,
  null: 12,
  path: 19,
  reference: 20,
  alias: 21,
};

/** What the schema and the catalog list for a place, without what a list around it holds already. */
export function offeredValues(request: Request): OfferedValue[] {
  const { model, nodes, path, place } = request;
  const branches = branchesAt(model.schema, nodes);
  const values = [
    ...branches.flatMap((branch) => constantValues(branch, request)),
    ...languageValues(path),
    ...namedValues(request).map(plain),
    ...sessionTools(request).map(plain),
    ...plainValues(model.schema, branches),
  ];
  const used = new Set(place.items?.flatMap((item) => (item.kind === "scalar" ? item.value : [])));
  const fallback = nodes.flatMap(({ default: value }) => value ?? [])[0];
  const seen = new Set<JsonValue>(used);
  return values.flatMap((offered) => {
    if (seen.has(offered.value)) return [];
    seen.add(offered.value);
    return offered.value === fallback ? { ...offered, note: offered.note ?? "default" } : offered;
  });
}

function constantValues(branch: SchemaNode, request: Request): OfferedValue[] {
  const { today } = request.model.context;
  const list = branch["x-catalog"];
  return constantsOf(branch).flatMap((value, index) => {
    if (value !== null && typeof value === "object") return [];
    const about = branch.markdownEnumDescriptions?.[index] ?? branch.description ?? null;
    const known =
      list === undefined || typeof value !== "string" ? undefined : catalogNote(list, value, today);
    if (known === null) return [];
    const lost = typeof value === "string" ? keysLost(request, value) : [];
    return {
      ...plain(value),
      documentation: about,
      ...known,
      detail: lost.length > 0 ? `would remove ${lost.join(", ")}` : about && withoutMarkup(about),
      rank: (known?.rank ?? 0) + lost.length,
    };
  });
}

/** The keys beside a `type` that the branch of another type does not have. */
function keysLost({ model, path, evidence, place }: Request, type: string): string[] {
  if (memberOf(place.steps.at(-1))?.name !== "type") return [];
  const around = model.schema.nodesAt(evidence, path.slice(0, -1));
  const branch = branchesAt(model.schema, around).find((one) => tagOf(one) === type);
  if (branch === undefined) return [];
  return unknownKeys(branch, Object.fromEntries(place.members.map(({ name }) => [name, null])));
}

/** Languages stand in no list of the schema, since there it would be too long to read. */
function languageValues(path: readonly string[]): OfferedValue[] {
  if (!/^audio\/input\/transcription\/(?:language|languages\/0)$/.test(path.join("/"))) return [];
  return languages.map((code) => ({ ...plain(code), detail: languageName(code) }));
}

function plainValues(view: SchemaView, branches: readonly SchemaNode[]): OfferedValue[] {
  const hasWords = branches.some((branch) => constantsOf(branch).length > 0);
  return branches.flatMap((branch) => {
    if (constantsOf(branch).length > 0) return [];
    return typesOf(branch).flatMap((type): OfferedValue[] => {
      if (type === "boolean") return [plain(true), plain(false)];
      if (type === "null") return [{ ...plain(null), rank: valueRanks.null }];
      if (type !== "number" && type !== "integer") return [];
      // Beside words a number is easily overlooked, so the most that it may be shows it.
      const shown = branch.default ?? (hasWords ? branch.maximum : undefined);
      if (typeof shown !== "number") return [];
      const detail = expectedWords(view, [branch]);
      return [{ ...plain(shown), detail, rank: valueRanks.number }];
    });
  });
}

function plain(value: OfferedValue["value"]): OfferedValue {
  const nothing = { detail: null, documentation: null, note: null };
  return { value, ...nothing, isDeprecated: false, rank: 0 };
}
