import { candidate, type Candidate } from "./candidate.ts";
import { emptyStop, type InsertText } from "./insert-text.ts";
import { valueRanks } from "./offered-values.ts";
import { branchesAt, type Request } from "./request.ts";
import { valueInsert } from "./written-insert.ts";

/** The files that a place names by their paths, and the folders on the way to them. */
export function pathCandidates(request: Request): Candidate[] {
  const { model, nodes, typed } = request;
  const [pattern] = branchesAt(model.schema, nodes).flatMap((branch) => branch["x-file"] ?? []);
  if (pattern === undefined) return [];
  const fits = new RegExp(pattern, "iu");
  const folder = typed.slice(0, typed.lastIndexOf("/") + 1) || "./";
  const entries = model.context.listFolder({ from: model.uri, path: folder });
  return entries.flatMap(({ name, kind }) => {
    if (name.startsWith(".") || name === "node_modules") return [];
    if (kind === "folder") return pathItem(request, `${folder}${name}/`, "folder");
    return fits.test(name) ? pathItem(request, folder + name, "file") : [];
  });
}

function pathItem(request: Request, path: string, kind: "file" | "folder"): Candidate[] {
  const text: InsertText = kind === "folder" ? [path, emptyStop(1)] : [path];
  const written = valueInsert({ kind: "text", text }, request.layout);
  if (written === null) return [];
  return [candidate({ ...written, label: path, kind, rank: valueRanks.path })];
}
