import { readByBoth, type TwoReadings } from "../document/yaml-1-1.ts";
import type { YamlScalar } from "../document/yaml-scalar.ts";
import type { PointerFix } from "../report.ts";
import { isSecretPlace, quoteValue } from "../schema/value-words.ts";
import { defineRule } from "./rule.ts";

/** How a plain value may begin that is read in two ways, numbers of every day left out; see `readByBoth`. */
const beginning =
  /(?:[-+.]?[0-9]|(?:y|yes|n|no|on|off|=)(?=[\s,\]}]|$))(?<=(?:^|[[{,:]|[-?][ \t])[ \t]*(?!-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?[ \t]*(?:$|[,\]}]|[ \t]#))(?:[-+.]?[0-9]|y|yes|n|no|on|off|=))/gim;

export const yamlAmbiguous = defineRule({
  id: "yaml-ambiguous",
  severity: "warning",
  description: "Disallow plain values that YAML 1.1 and YAML 1.2 read differently",
  messages: {
    string:
      "{{written}} is a string to Callsheet, and {{there}} to programs that read YAML 1.1. Put it in quotes.",
    number:
      "{{written}} is the number {{here}} to Callsheet, and {{there}} to programs that read YAML 1.1. Write {{here}}.",
  },
  check({ written: text, report }) {
    for (const scalar of text.like(beginning)) {
      const { pointer, range, source } = scalar;
      const readings = isPlainValue(scalar) ? readByBoth(source) : null;
      if (readings === null || isSecretPlace(pointer)) continue;
      const { here, there } = readings;
      const fixes = [fixFor(pointer, readings)];
      const place = { pointer, range, fixes, beside: "yields" } as const;
      const written = quoteValue(source);
      if (typeof here === "string") report(place, "string", { written, there });
      else report(place, "number", { written, there, here: quoteValue(here) });
    }
  },
});

function isPlainValue({ part, style }: YamlScalar): boolean {
  return part === "value" && style === "plain";
}

function fixFor(pointer: string, { here }: TwoReadings): PointerFix {
  if (typeof here === "string") {
    return { title: "Put it in quotes", kind: "safe", edits: [{ op: "quote", pointer }] };
  }
  const edits = [{ op: "write", pointer, text: String(here) }] as const;
  return { title: `Write \`${here}\``, kind: "safe", edits };
}
