import {
  answersInSpeech,
  defaultOf,
  inlineValue,
  isConversation,
  isObject,
  valueAt,
  type JsonObject,
  type JsonValue,
  type SchemaNode,
} from "@callsheet/core";
import type { InlayHint, Range } from "vscode-languageserver-types";
import type { ClientFeatures } from "./client-features.ts";
import { hintOffset } from "./inlay-hints/hint-offset.ts";
import { mappingsIn, type PlacedMapping } from "./inlay-hints/placed-mappings.ts";
import { paragraph, type MarkupBlock } from "./markup.ts";
import { resolvedSession } from "./resolved-session.ts";
import type { SessionModel } from "./session-model.ts";
import { toInlayHint } from "./to-lsp/inlay-hint.ts";

/** A key that is absent, with what holds therefore. */
interface AppliedDefault {
  readonly key: string;
  readonly value: JsonValue;
  readonly node: SchemaNode;
}

/**
 * The defaults that hold because keys are absent, behind each mapping of a range that lacks some. A
 * document that can't be read has none, nor has a mapping of which the schema's branch is open.
 */
export function getInlayHints(
  model: SessionModel,
  range: Range,
  client: ClientFeatures,
): InlayHint[] {
  const { value } = resolvedSession(model);
  if (model.kind !== "session" || !isObject(value)) return [];
  const wanted = model.positions.offsetsOf(range);
  return mappingsIn(model.syntax, wanted).flatMap((placed) => {
    const defaults = appliedDefaults(model, value, placed);
    const offset = hintOffset(model.text, placed);
    if (defaults.length === 0 || offset === null) return [];
    if (offset < wanted.start || offset > wanted.end) return [];
    const label = `· ${defaults.map(({ key, value }) => `${key}: ${inlineValue(value)}`).join(", ")}`;
    return toInlayHint(label, explanation(defaults), model.positions.positionAt(offset), client);
  });
}

function appliedDefaults(
  { schema }: SessionModel,
  session: JsonObject,
  { path }: PlacedMapping,
): AppliedDefault[] {
  const mapping = valueAt(session, path);
  const branches = schema
    .nodesAt(session, path)
    .flatMap((node) => schema.branchesFor(node, mapping));
  const [branch, ...others] = branches;
  if (!isObject(mapping) || branch === undefined || others.length > 0) return [];
  return Object.entries(branch.properties ?? {}).flatMap(([key, node]) => {
    const value = Object.hasOwn(mapping, key) ? undefined : defaultOf(node);
    const isTold = value !== undefined && saysSomething(value) && isHeeded(session, [...path, key]);
    return isTold ? { key, value, node } : [];
  });
}

/** Whether a default is more than that there is nothing. */
function saysSomething(value: JsonValue): boolean {
  return value !== null && !(typeof value === "object" && Object.keys(value).length === 0);
}

/** Whether a default takes effect, for all that is known. */
function isHeeded(session: JsonObject, [audio, direction, part]: readonly string[]): boolean {
  if (audio !== "audio") return true;
  // A call agrees on its codec by itself.
  if (part === "format") return false;
  // Some models that write speech down take no turn detection.
  if (part === "turn_detection") return isConversation(session);
  return direction !== "output" || answersInSpeech(session);
}

function explanation(defaults: readonly AppliedDefault[]): MarkupBlock[] {
  const items = defaults.map(({ key, value, node }) => {
    const meaning = node.markdownDescription ?? node.description;
    return `\`${key}: ${inlineValue(value)}\`${meaning === undefined ? "" : `: ${meaning}`}`;
  });
  return [paragraph("These keys are absent, so their defaults hold."), { kind: "list", items }];
}
