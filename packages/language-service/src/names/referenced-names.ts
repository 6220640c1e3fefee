import type { SessionModel } from "../session-model.ts";
import { rangeOfPart, writtenReferences } from "../written-references.ts";
import { thingNamed, type Mention, type NamedThing, type OpenThing } from "./named-thing.ts";

/** The files and the variables that references name. */
export function referencedNames(model: SessionModel): NamedThing[] {
  const files = new Map<string, OpenThing>();
  const variables = new Map<string, OpenThing>();
  for (const written of writtenReferences(model)) {
    const { reference, node } = written;
    const mentionOf = (range: Mention["range"]): Mention => ({
      range,
      token: node.range,
      node,
      form: "bare",
    });
    if (reference.kind === "file") {
      const mention = mentionOf(rangeOfPart(written, "path"));
      thingNamed(files, "file", reference.path).uses.push(mention);
    } else if (reference.kind === "env") {
      const mention = mentionOf(rangeOfPart(written, "name"));
      thingNamed(variables, "variable", reference.name).uses.push(mention);
    }
  }
  return [...files.values(), ...variables.values()];
}
