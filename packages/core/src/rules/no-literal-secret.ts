import { credentialPlaces } from "../knowledge/credential-place.ts";
import type { YamlScalar } from "../document/yaml-scalar.ts";
import { valueAt, type JsonObject } from "../json-value.ts";
import { parsePointer } from "../pointer.ts";
import { replaceByReference } from "../knowledge/reference-fix.ts";
import { isReferenceFree, parseReference } from "../reference/reference-syntax.ts";
import { anySecret, findSecrets, isPlaceholder } from "../knowledge/secret-forms.ts";
import type { TextRange } from "../text-range.ts";
import { defineRule } from "./rule.ts";

/** What a credential begins with, or a reference to a file that may hold one. */
const telltale = new RegExp(`${anySecret.source}|\\$\\{file:`, "g");

export const noLiteralSecret = defineRule({
  id: "no-literal-secret",
  severity: "warning",
  strict: "error",
  description: "Disallow credentials that are written out",
  messages: {
    wholeValue:
      "This looks like {{words}}, which everyone who reads the file can take. Keep it in a variable: `{{reference}}`.",
    inText:
      "This looks like {{words}}, which everyone who reads the file can take. Remove it from the text.",
    inIncludedText:
      "The file holds what looks like {{words}}, and is sent with the session. Remove it from that file.",
  },
  check({ session, written, report }) {
    const credentials = credentialPlaces(session);
    const suspects = written
      .like(telltale)
      .filter(({ part, pointer }) => part === "value" && !credentials.has(pointer));
    const expected = [...credentials.keys()].flatMap((pointer) => written.at(pointer) ?? []);
    for (const scalar of [...expected, ...suspects]) {
      const credential = credentials.get(scalar.pointer);
      for (const { message, words, variable, range } of leaksIn(session, scalar, credential)) {
        const reference = `\${env:${variable}}`;
        const fixes = message === "wholeValue" ? [replaceByReference(scalar, reference)] : [];
        report({ pointer: scalar.pointer, range, fixes, beside: "joins" }, message, {
          words,
          reference,
        });
      }
    }
  },
});

interface Leak {
  readonly message: "wholeValue" | "inText" | "inIncludedText";
  readonly words: string;
  readonly variable: string;
  readonly range: TextRange;
}

/** The credentials that a value of the file shows; `variable` is set where it should hold one. */
function leaksIn(session: JsonObject, scalar: YamlScalar, variable: string | undefined): Leak[] {
  const { pointer, range, source } = scalar;
  const text = contentOf(scalar);
  const isReference = text.startsWith("$") && !isReferenceFree(pointer);
  const reference = isReference ? parseReference(text) : null;
  if (reference?.kind === "file")
    return variable === undefined ? includedLeaks(session, scalar) : [];

  const isCredential =
    variable !== undefined && reference === null && !isPlaceholder(withoutScheme(text));
  if (isCredential) return [{ message: "wholeValue", words: "a credential", variable, range }];
  return findSecrets(source).map(({ kind, start, end }) => {
    const isWhole = source.slice(start, end) === text && !isReferenceFree(pointer);
    const place = { start: range.start + start, end: range.start + end };
    return isWhole
      ? { message: "wholeValue", ...kind, range }
      : { message: "inText", ...kind, range: place };
  });
}

/** The first credential in a text that is taken from another file, which is told at its reference. */
function includedLeaks(session: JsonObject, { pointer, range }: YamlScalar): Leak[] {
  const included = valueAt(session, parsePointer(pointer));
  const [secret] = typeof included === "string" ? findSecrets(included) : [];
  return secret === undefined ? [] : [{ message: "inIncludedText", ...secret.kind, range }];
}

function contentOf({ source, style }: YamlScalar): string {
  if (style === "single-quoted" || style === "double-quoted") return source.slice(1, -1);
  return style === "plain" ? source : source.replace(/^.*\n/, "").trim();
}

function withoutScheme(text: string): string {
  return text.replace(/^(?:Bearer|Basic|Token|ApiKey)\s+/i, "");
}
