import { constantsOf, isReferenceFree, formatPointer, typesOf } from "@callsheet/core";
import type { FolderEntry } from "../service-context.ts";
import { candidate, type Candidate } from "./candidate.ts";
import { emptyStop, type InsertText } from "./insert-text.ts";
import { valueRanks } from "./offered-values.ts";
import { branchesAt, type Request } from "./request.ts";
import { valueInsert } from "./written-insert.ts";

/**
 * References to variables and files, once one is begun; at an empty place also where a text of any
 * kind can stand and nothing else is known for it, as `hasOthers` tells.
 */
export function referenceCandidates(request: Request, hasOthers: boolean): Candidate[] {
  const { model, typed, isEmpty, nodes, path, place } = request;
  if (model.kind !== "session" || nodes.length === 0 || isReferenceFree(formatPointer(path)))
    return [];
  const isBegun = typed.startsWith("$");
  const isFree = isEmpty && !hasOthers && place.items === null && takesTextsOnly(request);
  if (!isBegun && !isFree) return [];
  return [...variableCandidates(request), ...fileCandidates(request)];
}

function variableCandidates(request: Request): Candidate[] {
  const known = request.model.context
    .variables()
    .flatMap(({ name, source }) =>
      reference(request, "variable", `\${env:${name}}`, [`\${env:${name}}`], `from ${source}`),
    );
  if (!request.typed.startsWith("$")) return known;
  const text = "NAME";
  const any = ["${env:", { stop: 1, text, plain: text }, "}"];
  return [...known, ...reference(request, "variable", "${env:NAME}", any, "a variable")];
}

function fileCandidates(request: Request): Candidate[] {
  const { model, typed } = request;
  const written = /^\$\{file:(.*)$/.exec(typed)?.[1] ?? "";
  const folder = written.slice(0, written.lastIndexOf("/") + 1) || "./";
  const entries = model.context.listFolder({ from: model.uri, path: folder });
  return entries.flatMap((entry) => {
    const { name, kind } = entry;
    if (name.startsWith(".") || /[{}]/.test(name) || !fits(entry, request)) return [];
    const path = `\${file:${folder}${name}`;
    return kind === "folder"
      ? reference(request, "folder", `${path}/}`, [`${path}/`, emptyStop(1), "}"], null)
      : reference(request, "file", `${path}}`, [`${path}}`], null);
  });
}

/** Files that give a text, and those that give any other value, as references read them. */
const textFile = /\.(?:md|mdx|markdown|txt|text|prompt)$/i;
const valueFile = /\.(?:json|ya?ml)$/i;
/** What holds a value of its own, which is no part of a session. */
const foreignFile =
  /(?:^|\.)realtime\.(?:json|ya?ml)$|^callsheet\.config\.ya?ml$|^package(?:-lock)?\.json$/i;

function fits({ name, kind }: FolderEntry, { model, nodes }: Request): boolean {
  if (kind === "folder") return name !== "node_modules";
  const types = branchesAt(model.schema, nodes).flatMap(typesOf);
  const takesText = types.length === 0 || types.includes("string");
  const takesValue =
    types.length === 0 || types.some((type) => type === "object" || type === "array");
  return (
    (takesText && textFile.test(name)) ||
    (takesValue && valueFile.test(name) && !foreignFile.test(name))
  );
}

function takesTextsOnly({ model, nodes }: Request): boolean {
  const branches = branchesAt(model.schema, nodes);
  return branches.every(
    (branch) => typesOf(branch).includes("string") && constantsOf(branch).length === 0,
  );
}

function reference(
  { layout }: Request,
  kind: "variable" | "file" | "folder",
  label: string,
  text: InsertText,
  detail: string | null,
): Candidate[] {
  const written = valueInsert({ kind: "text", text }, layout);
  return written === null
    ? []
    : [candidate({ ...written, label, kind, detail, rank: valueRanks.reference })];
}
