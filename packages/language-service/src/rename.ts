import { childPointer, inScalarStyle, type TextEdit } from "@callsheet/core";
import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { ClientFeatures } from "./client-features.ts";
import { thingAt, type MentionedThing } from "./named-things.ts";
import { nameProblem } from "./names/name-problem.ts";
import { inTextOrder, isDeclaration, type Mention, type NamedThing } from "./names/named-thing.ts";
import { withoutBlankEnd } from "./node-text.ts";
import type { SessionModel } from "./session-model.ts";
import { toWorkspaceEdit } from "./to-lsp/workspace-edit.ts";

/** What is renamed at a position, and its name; `null` where nothing can be. */
export function getRenameRange(
  model: SessionModel,
  position: Position,
): { range: Range; placeholder: string } | null {
  const found = renameableAt(model, position);
  if (found === null) return null;
  const { thing, mention } = found;
  return { range: model.positions.rangeOf(mention.range), placeholder: thing.name };
}

/**
 * The edits that give the thing at a position another name wherever the document says it, in the
 * quotes that are there; or what keeps it from that name, and what to do.
 */
export function getRenameEdits(
  model: SessionModel,
  position: Position,
  newName: string,
  client: ClientFeatures,
): { edit: WorkspaceEdit } | { problem: string } {
  const found = renameableAt(model, position);
  if (found === null) {
    return {
      problem:
        "Nothing here can be renamed. Put the cursor on the name of a tool, an anchor, or a property of a function's arguments.",
    };
  }
  const problem = ambiguity(found) ?? nameProblem(found.things, found.thing, newName);
  if (problem !== null) return { problem };
  const edits = renamed(found).map((mention) => editOf(model.text, mention, newName));
  return { edit: toWorkspaceEdit(model, edits, client) };
}

/** What references name is changed elsewhere, and what has no declaration is not this file's. */
function renameableAt(model: SessionModel, position: Position): MentionedThing | null {
  const found = thingAt(model, model.positions.offsetAt(position));
  return found === null || found.thing.declarations.length === 0 ? null : found;
}

/** Of several tools of one name, each can be renamed; what means all of them can't. */
function ambiguity({ thing, mention }: MentionedThing): string | null {
  if (!isRepeated(thing) || isDeclaration(mention)) return null;
  const many = thing.declarations.length;
  return `${many} tools are called \`${thing.name}\`, and this means any of them. Rename all but one of them in \`tools\` first.`;
}

/** The places that have to change. */
function renamed({ thing, mention }: MentionedThing): readonly Mention[] {
  const mentions = isRepeated(thing) ? [mention] : [...thing.declarations, ...thing.uses];
  const nodes = new Set(mentions.map(({ node }) => node));
  // An alias says the new name already where the text that it stands for is changed.
  return inTextOrder(mentions).filter(
    ({ form, node }) =>
      form !== "scalar" || node.kind !== "alias" || node.target === null || !nodes.has(node.target),
  );
}

/** Whether tools share a name by mistake; properties that do are one, described in several places. */
function isRepeated({ kind, declarations }: NamedThing): boolean {
  return (kind === "function" || kind === "mcp") && declarations.length > 1;
}

function editOf(text: string, { form, node, range, token }: Mention, newName: string): TextEdit {
  switch (form) {
    case "bare":
      return { range, newText: newName };
    case "segment":
      return { range, newText: segmentText(newName) };
    case "scalar": {
      const style = node.kind === "scalar" ? node.style : "plain";
      const newText = inScalarStyle(style, newName, "yaml");
      return { range: withoutBlankEnd(text, token), newText };
    }
  }
}

/** A name within a `$ref`; an apostrophe might end the quotes around it. */
function segmentText(name: string): string {
  return encodeURIComponent(childPointer("", name).slice(1)).replaceAll("'", "%27");
}
