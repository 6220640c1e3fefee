import {
  builtInFinding,
  builtInRules,
  type BuiltInRule,
  type RuleDescription,
} from "./built-in-rules.ts";
import type { LintConfig } from "./config/lint-config.ts";
import { nearestRule, ruleIds, unknownRuleMessage } from "./config/rule-names.ts";
import { severityOf } from "./config/severities.ts";
import { readDirectives, type Directive, type NamedRule } from "./directive-comments.ts";
import type { SourceDocument } from "./document/source-document.ts";
import type { Finding, Fix } from "./finding.ts";
import { createLineIndex, type LineIndex } from "./text-range.ts";

/**
 * Leaves out the findings that a comment turns off, and adds what is wrong with the comments: a
 * rule that does not exist, a reason that is missing where the configuration asks for one, and a
 * comment that turns nothing off.
 */
export function applyDirectives(
  document: SourceDocument,
  findings: readonly Finding[],
  config: LintConfig,
): Finding[] {
  const directives = readDirectives(document);
  if (directives.length === 0) return [...findings];
  const lines = createLineIndex(document.text);
  const used = new Set<Directive>();
  const byPlace = directivesByPlace(directives);
  const isKept = (finding: Finding): boolean => {
    const matching = matchingDirectives(byPlace, finding, lines);
    for (const directive of matching) used.add(directive);
    return matching.length === 0;
  };
  const kept = findings.filter(isKept);
  const unknown = directives.flatMap(({ rules }) => rules).filter(isUnknown);
  const unexplained = asksForReasons(config) ? [...used].filter(({ hasReason }) => !hasReason) : [];
  const aboutComments = [...unknown.map(unknownRule), ...unexplained.map(missingReason)].filter(
    isKept,
  );
  // What a text that was not read would have given, nobody can tell.
  const isRead = document.value !== undefined;
  const unused = directives.filter(
    (directive) => isRead && !used.has(directive) && !directive.rules.some(isUnknown),
  );
  return [
    ...kept,
    ...aboutComments,
    ...unused.map((directive) => unusedDirective(directive, document.text, lines)),
  ];
}

const fixedRules = new Set(
  Object.entries<RuleDescription>(builtInRules).flatMap(([id, { isFixed }]) =>
    isFixed ? [id] : [],
  ),
);

/** What is said of comments that turn nothing off; no other comment turns it off. */
const aboutUnused: BuiltInRule = "unused-directive";

/** Whether a comment can turn a rule off. */
export function takesDirective(rule: string): boolean {
  return !fixedRules.has(rule) && rule !== aboutUnused;
}

/** The directives by the line and the rule that they are for; looking each up takes no search. */
function directivesByPlace(directives: readonly Directive[]): ReadonlyMap<string, Directive[]> {
  const byPlace = new Map<string, Directive[]>();
  for (const directive of directives) {
    for (const id of new Set(directive.rules.map((rule) => rule.id))) {
      const place = placeKey(directive.line, id);
      const others = byPlace.get(place);
      if (others === undefined) byPlace.set(place, [directive]);
      else others.push(directive);
    }
  }
  return byPlace;
}

function matchingDirectives(
  byPlace: ReadonlyMap<string, Directive[]>,
  { uri, rule, range }: Finding,
  lines: LineIndex,
): Directive[] {
  if (uri !== undefined || fixedRules.has(rule)) return [];
  const { line } = lines.positionAt(range.start);
  return [null, line].flatMap((place) => byPlace.get(placeKey(place, rule)) ?? []);
}

function placeKey(line: number | null, rule: string): string {
  return `${line ?? "file"} ${rule}`;
}

function isUnknown({ id }: NamedRule): boolean {
  return !ruleIds.includes(id);
}

function asksForReasons(config: LintConfig): boolean {
  const id = "directive-reason";
  return severityOf(id, builtInRules[id], config) !== "off";
}

function unknownRule({ id, range }: NamedRule): Finding {
  const near = nearestRule(id);
  const fixes: Fix[] =
    near === null
      ? []
      : [
          {
            title: `Change to \`${near}\``,
            kind: "suggestion",
            edits: [{ range, newText: near }],
          },
        ];
  const message = unknownRuleMessage(id);
  return builtInFinding({ rule: "unknown-rule", message, pointer: "", range, fixes });
}

function missingReason({ range }: Directive): Finding {
  const message =
    "This comment does not say why the rule is off here. Add the reason at its end: `-- because …`.";
  return builtInFinding({ rule: "directive-reason", message, pointer: "", range });
}

function unusedDirective({ rules, range }: Directive, text: string, lines: LineIndex): Finding {
  const message =
    rules.length === 0
      ? "This comment names no rule, so it turns nothing off. Name the rule that it is for."
      : `${rules.map(({ id }) => `\`${id}\``).join(", ")} finds nothing here, so the comment turns nothing off. Remove it.`;
  const { line } = lines.positionAt(range.start);
  const start = lines.lineRange(line)?.start ?? range.start;
  const end = lines.lineRange(line + 1)?.start ?? text.length;
  const edits = [{ range: { start, end }, newText: "" }];
  const fixes: Fix[] = [{ title: "Remove the comment", kind: "safe", edits }];
  return builtInFinding({ rule: aboutUnused, message, pointer: "", range, fixes });
}
