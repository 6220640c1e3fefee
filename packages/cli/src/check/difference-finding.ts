import {
  builtInFinding,
  inlineValue,
  isSecretPlace,
  parsePointer,
  type Finding,
  type JsonValue,
} from "@callsheet/core";
import { mask } from "@callsheet/project";
import type { SessionDifference } from "@callsheet/runner";

import type { LoadedSession } from "../session/load-session.ts";

const longestValue = 80;

/** A key that the server dropped or changed, as a finding at its place in the file. */
export function differenceFinding(
  difference: SessionDifference,
  loaded: Pick<LoadedSession, "document" | "variables">,
): Finding {
  const { pointer } = difference;
  return builtInFinding({
    rule: "server-difference",
    message: differenceMessage(difference, loaded.variables),
    pointer,
    range: loaded.document.locate(pointer, "key"),
  });
}

function differenceMessage(
  { kind, pointer, asked, effective }: SessionDifference,
  variables: ReadonlyMap<string, string>,
): string {
  const name = `\`${placeText(pointer)}\``;
  if (kind === "dropped") return `The server's session has no ${name}, which the file asks for.`;
  const isHidden = variables.has(pointer) || isSecretPlace(pointer);
  const [wanted, got] = [asked, effective].map((value) => (isHidden ? mask : valueText(value)));
  return `${name} is ${got} in the server's session, where the file asks for ${wanted}.`;
}

/** What the server adds of its own, or reads into an alias, in one line. */
export function additionLine({ pointer, effective }: SessionDifference): string {
  return `${placeText(pointer)}: ${valueText(effective)}`;
}

/** A place as people write it: `tools[0].name`. */
function placeText(pointer: string): string {
  return parsePointer(pointer)
    .map((segment) => (/^\d+$/.test(segment) ? `[${segment}]` : `.${segment}`))
    .join("")
    .replace(/^\./, "");
}

function valueText(value: JsonValue | undefined): string {
  const text = inlineValue(value ?? null).replaceAll(/\s+/g, " ");
  return `\`${text.length > longestValue ? `${text.slice(0, longestValue)}…` : text}\``;
}
