import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";
import { changeTo } from "../pointer-fixes.ts";
import { refusal, type PointerEdit, type PointerFix } from "../report.ts";
import { inlineValue } from "../schema/inline-value.ts";
import { constantsOf } from "../schema/schema-view.ts";
import { sessionView } from "../schema/session-schema.ts";
import { quoteValue } from "../schema/value-words.ts";
import { toolsOfType } from "../knowledge/session-parts.ts";
import { defineRule, type RuleContext } from "./rule.ts";

const pointer = "/tool_choice";

const messages = {
  name: "`tool_choice` takes no bare name. Write `{{choice}}`.",
  mode: "{{written}} is how another API says `{{mode}}`. Write `tool_choice: {{mode}}`.",
  wrapped:
    "A forced function is named in `tool_choice` itself; `function` around the name is the form of Chat Completions. Move it one level up.",
  type: "`type: tool` is how another API forces a tool. Write `type: {{type}}`.",
  untyped: "`tool_choice` names a tool without saying its type. Add `type: {{type}}`.",
} as const;

type Context = RuleContext<typeof messages>;

export const toolChoiceShape = defineRule({
  id: "tool-choice-shape",
  severity: "error",
  description: "Require `tool_choice` in the form of the Realtime API",
  messages,
  check(context) {
    const choice = context.session["tool_choice"];
    if (context.isOpen(pointer)) return;
    if (typeof choice === "string") checkWord(context, choice);
    else if (isObject(choice)) checkMapping(context, choice);
  },
});

function checkWord({ session, report }: Context, word: string): void {
  const modes = modesOf(session);
  const mode = modeMeant(word);
  if (modes.includes(word)) return;
  const forced = choiceOf(session, word);
  const server = refusal("invalid_value", pointer);
  if (forced !== null) {
    const title = `Change to \`${inlineValue(forced)}\``;
    const fix = { ...changeTo(pointer, forced), title };
    report({ pointer, fixes: [fix], server }, "name", { choice: inlineValue(forced) });
  } else if (modes.includes(mode)) {
    const words = { written: quoteValue(word), mode };
    report({ pointer, fixes: [changeTo(pointer, mode)], server }, "mode", words);
  }
}

function checkMapping({ session, isOpen, report }: Context, choice: JsonObject): void {
  const { type, name, server_label: label } = choice;
  const at = `${pointer}/type`;
  if (isOpen(at)) return;
  if (isObject(choice["function"]) && (type === undefined || type === "function")) {
    const covers = [at, `${pointer}/name`];
    const server = refusal("missing_required_parameter", `${pointer}/name`);
    const place = { pointer: `${pointer}/function`, part: "key", covers, server } as const;
    report({ ...place, fixes: [unwrapping(type)] }, "wrapped");
  } else if (type === undefined && (typeof name === "string" || typeof label === "string")) {
    const meant = typeof label === "string" ? "mcp" : "function";
    const edits: PointerEdit[] = [{ op: "insert", pointer: at, value: meant }];
    const fixes = [{ title: `Add \`type: ${meant}\``, kind: "suggestion", edits } as const];
    const server = refusal("missing_required_parameter", at);
    report({ pointer, part: "key", covers: [at], fixes, server }, "untyped", { type: meant });
  } else if (type === "tool" && typeof name === "string") {
    const words = { type: "function" };
    const server = refusal("invalid_value", at);
    report({ pointer: at, fixes: [changeTo(at, words.type)], server }, "type", words);
  } else if (typeof type === "string" && modesOf(session).includes(modeMeant(type))) {
    const mode = modeMeant(type);
    const words = { written: `\`type: ${type}\``, mode };
    const server = refusal("invalid_value", at);
    report({ pointer: at, fixes: [changeTo(pointer, mode)], server }, "mode", words);
  }
}

/** The words that `tool_choice` takes, as the schema lists them. */
function modesOf(session: JsonObject): JsonValue[] {
  const nodes = sessionView.nodesAt(session, ["tool_choice"]);
  return nodes.flatMap((node) => sessionView.branchesOf(node)).flatMap(constantsOf);
}

/** Anthropic's word for a call that has to be made is `any`. */
function modeMeant(word: string): string {
  return word === "any" ? "required" : word;
}

/** The choice that forces the tool of a name; `null` when the session has none. */
function choiceOf(session: JsonObject, name: string): JsonObject | null {
  const has = (type: string, key: string): boolean =>
    toolsOfType(session, type).some(({ value }) => value[key] === name);
  if (has("function", "name")) return { type: "function", name };
  return has("mcp", "server_label") ? { type: "mcp", server_label: name } : null;
}

function unwrapping(type: JsonValue | undefined): PointerFix {
  const edits: PointerEdit[] = [{ op: "unwrap", pointer: `${pointer}/function` }];
  if (type === undefined)
    edits.push({ op: "insert", pointer: `${pointer}/type`, value: "function" });
  return { title: "Move the name out of `function`", kind: "suggestion", edits };
}
