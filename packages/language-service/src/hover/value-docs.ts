import {
  asCode,
  findModel,
  findTranscriptionModel,
  languageName,
  tagOf,
  type SchemaNode,
} from "@callsheet/core";
import { paragraph, type MarkupBlock } from "../markup.ts";
import type { ServiceContext } from "../service-context.ts";
import type { SessionModel } from "../session-model.ts";
import type { HoveredPlace } from "./hovered-place.ts";
import { modelDocs, transcriptionModelDocs } from "./model-docs.ts";
import { constantDocs } from "./schema-docs.ts";

/** What is known of a value that the schema or the catalog lists; nothing for any other. */
export function valueDocs(model: SessionModel, place: HoveredPlace): MarkupBlock[] {
  const { cursor, nodes, around } = place;
  const value = cursor.node.kind === "scalar" ? cursor.node.value : null;
  if (value === null) return [];
  const { schema, context } = model;
  const branches = nodes.flatMap((node) => schema.branchesOf(node));
  const entry = typeof value === "string" ? entryDocs(branches, value, context) : null;
  if (entry !== null) return entry;
  const constant = branches.flatMap(constantDocs).find((one) => one.value === value);
  if (constant === undefined) return languageDocs(cursor.pointer, value);
  const chosen = around
    .flatMap((node) => schema.branchesOf(node))
    .filter((branch) => cursor.member?.name === "type" && tagOf(branch) === value);
  return [paragraph(constant.markdown), ...chosen.flatMap(branchDocs)];
}

/** What the catalog knows of a model at a place that names one; `null` at other places. */
function entryDocs(
  branches: readonly SchemaNode[],
  id: string,
  { config, today }: ServiceContext,
): MarkupBlock[] | null {
  const lists = branches.flatMap((branch) => branch["x-catalog"] ?? []);
  const isModel = lists.includes("models");
  if (!isModel && !lists.includes("transcriptionModels")) return null;
  // On Azure a model goes by the name of its deployment, which may be any.
  if (config.target === "azure") return [];
  if (isModel) {
    const model = findModel(id);
    return model === null ? [] : modelDocs(model, today);
  }
  const model = findTranscriptionModel(id);
  return model === null ? [] : transcriptionModelDocs(model, today);
}

/** What a mapping is that is of the `type` which is hovered. */
function branchDocs({ title, markdownDescription }: SchemaNode): MarkupBlock[] {
  if (title === undefined || markdownDescription === undefined) return [];
  return [paragraph(`**${title}**: ${markdownDescription}`)];
}

/** What language a code is of, among the hints beside a transcription's model. */
function languageDocs(pointer: string, value: string | number | boolean): MarkupBlock[] {
  const isCode = /^\/audio\/input\/transcription\/(?:language|languages\/\d+)$/.test(pointer);
  const name = isCode && typeof value === "string" ? languageName(value) : null;
  return name === null ? [] : [paragraph(`${asCode(value)}: ${name}`)];
}
