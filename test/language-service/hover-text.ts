import {
  everyFeature,
  getHover,
  type ClientFeatures,
  type ServiceContext,
} from "@callsheet/language-service";
import { MarkupContent } from "vscode-languageserver-types";
import { openAtCursor } from "./open-session.ts";

/** What an editor shows where the cursor `<|>` is. */
export interface HoverText {
  /** The text that it is about. */
  readonly about: string;
  readonly shown: string;
}

/** Hovers at the cursor of a text; `null` where nothing is shown. */
export function hoverAt(
  marked: string,
  options: {
    readonly uri?: string;
    readonly context?: Partial<ServiceContext>;
    readonly client?: ClientFeatures;
  } = {},
): HoverText | null {
  const { client = everyFeature, ...opening } = options;
  const { model, position } = openAtCursor(marked, opening);
  const hover = getHover(model, position, client);
  if (hover?.range === undefined) return null;
  const { start, end } = model.positions.offsetsOf(hover.range);
  const contents = MarkupContent.is(hover.contents) ? hover.contents.value : "";
  return { about: model.text.slice(start, end), shown: contents };
}

/** The same without what it is about. */
export function shownAt(...[marked, options]: Parameters<typeof hoverAt>): string | null {
  return hoverAt(marked, options)?.shown ?? null;
}
