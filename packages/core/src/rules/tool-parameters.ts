import { findSchemaProblems } from "../knowledge/json-schema/find-schema-problems.ts";
import { expectedBy } from "../knowledge/json-schema/keyword-value.ts";
import { foreignKeywords, typeNames } from "../knowledge/json-schema/keywords.ts";
import { fixSchemaProblem } from "../knowledge/json-schema/schema-fixes.ts";
import type { SchemaProblem } from "../knowledge/json-schema/schema-problem.ts";
import { isObject, type JsonValue } from "../json-value.ts";
import { asCode, joinOr } from "../schema/expectation.ts";
import { describeValue, placeName, quoteValue, sentence } from "../schema/value-words.ts";
import { functionTools } from "../knowledge/session-parts.ts";
import { defineRule, type ReportedPlace } from "./rule.ts";

export const toolParameters = defineRule({
  id: "tool-parameters",
  severity: "warning",
  description: "Require `parameters` that are a JSON Schema of an object",
  messages: {
    "no-type":
      "`parameters` has no `type`, but the arguments of a function are an object. Add `type: object`.",
    "not-an-object":
      "The arguments of a function are an object, not {{what}}. Use `type: object`, and describe them under `properties`.",
    dialect: "`$schema` is there for editors and tells the model nothing. Remove it.",
    "unknown-keyword": "{{what}} is not a keyword of JSON Schema. {{remedy}}",
    "stray-properties":
      "{{what}} can't stand in a schema itself. Put arguments and other properties under `properties`.",
    value: "{{place}} takes {{expected}}, not {{value}}.",
    "unknown-type": "{{what}} is not a type of JSON Schema. {{remedy}}",
    "null-type": "YAML takes this `null` for no value, but a type is a name. Put it in quotes.",
    "undeclared-name": "{{what}} is required, but `properties` doesn't describe it. {{remedy}}",
    "unreachable-reference":
      "{{what}} leads to nothing in `parameters`, and only they are sent. {{remedy}}",
  },
  check({ session, isOpen, report }) {
    for (const tool of functionTools(session)) {
      const pointer = `${tool.pointer}/parameters`;
      const value = tool.value["parameters"];
      if (!isObject(value) || isOpen(pointer)) continue;
      for (const problem of findSchemaProblems({ pointer, value })) {
        const fixes = fixSchemaProblem(problem);
        const place = { pointer: problem.pointer, ...emphasisOf(problem), fixes };
        if (problem.kind === "value") {
          report(place, "value", {
            place: sentence(placeName("schema", problem.pointer)),
            expected: expectedBy(problem.takes),
            value: foundWords(problem.pointer, problem.value),
          });
        } else {
          report(place, problem.kind, { what: whatOf(problem), remedy: remedyFor(problem) });
        }
      }
    }
  },
});

function foundWords(pointer: string, value: JsonValue): string {
  return Array.isArray(value) && value.length === 0
    ? "an empty list"
    : describeValue(pointer, value);
}

function emphasisOf({ kind }: SchemaProblem): Pick<ReportedPlace, "part" | "severity"> {
  switch (kind) {
    case "dialect":
      return { part: "key", severity: "info" };
    case "unknown-keyword":
    case "stray-properties":
      return { part: "key" };
    default:
      return {};
  }
}

/** What a problem is about, quoted; nothing where its place alone says it. */
function whatOf(problem: SchemaProblem): string {
  switch (problem.kind) {
    case "not-an-object":
    case "unknown-keyword":
    case "unknown-type":
    case "undeclared-name":
      return quoteValue(problem.name);
    case "unreachable-reference":
      return quoteValue(problem.reference);
    case "stray-properties":
      return firstNames(problem.names);
    default:
      return "";
  }
}

function remedyFor(problem: SchemaProblem): string {
  switch (problem.kind) {
    case "unknown-keyword":
      return foreignKeywords.get(problem.name) ?? didYouMean(problem.near) ?? "Remove it.";
    case "unknown-type":
      return didYouMean(problem.near) ?? `Use ${joinOr(typeNames.map(asCode))}.`;
    case "undeclared-name":
      return didYouMean(problem.near) ?? "Describe it there, or don't require it.";
    case "unreachable-reference":
      return didYouMean(problem.near) ?? "Put what it names into `parameters`.";
    default:
      return "";
  }
}

function didYouMean(near: string | null): string | null {
  return near === null ? null : `Did you mean \`${near}\`?`;
}

/** Quotes a few names in a row: "`a`, `b` and 3 more". */
function firstNames(names: readonly string[]): string {
  const told = names.slice(0, 3).map(quoteValue);
  const last = names.length > told.length ? `${names.length - told.length} more` : told.pop();
  return told.length === 0 ? (last ?? "") : `${told.join(", ")} and ${last ?? ""}`;
}
