import { withoutEmptiness } from "./empty-file.ts";
import { readSource, type ReadOptions, type SourceDocument } from "./source-document.ts";

/** A scenario that was read. */
export interface ScenarioDocument extends SourceDocument {
  readonly kind: "scenario";
}

/** Reads the text of a scenario; `uri` names it in findings. Never throws. */
export function parseScenario(text: string, options: ReadOptions): ScenarioDocument {
  const source = withoutEmptiness(
    readSource(text, options),
    "The file holds no scenario. Begin with `session` and the path of a session file.",
  );
  return { ...source, kind: "scenario" };
}
