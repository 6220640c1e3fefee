import { models } from "../knowledge/catalog.ts";
import { isConversation } from "../knowledge/session-parts.ts";
import { estimateListTokens, estimateTokens, isSurelyWithin } from "../knowledge/token-estimate.ts";
import { defineRule } from "./rule.ts";

const knownContexts = models
  .map(({ contextTokens }) => contextTokens)
  .filter((size) => typeof size === "number");

export const instructionsBudget = defineRule({
  id: "instructions-budget",
  severity: "info",
  description: "Disallow instructions and tools that take much of the model's context",
  options: { limit: Math.min(...knownContexts) / 4 },
  messages: {
    instructions:
      "The session begins with about {{total}} tokens, {{own}} of them in `instructions`; the limit is {{limit}}. Shorten them, since every answer pays for them.",
    tools:
      "The session begins with about {{total}} tokens, {{own}} of them in `tools`; the limit is {{limit}}. Leave some out, since every answer pays for them.",
  },
  check({ session, isOpen, options: { limit }, report }) {
    const { instructions, tools } = session;
    if (!isConversation(session) || typeof limit !== "number") return;
    const text = typeof instructions === "string" && !isOpen("/instructions") ? instructions : "";
    const list = Array.isArray(tools) ? tools : [];
    if (isSurelyWithin([text, ...list], limit)) return;
    const ofInstructions = estimateTokens(text);
    const ofTools = estimateListTokens(list);
    const total = ofInstructions + ofTools;
    if (total <= limit) return;
    const larger = ofInstructions >= ofTools ? "instructions" : "tools";
    const own = Math.max(ofInstructions, ofTools);
    const data = { total: inWords(total), own: inWords(own), limit: inWords(limit) };
    report({ pointer: `/${larger}`, part: "key", beside: "joins" }, larger, data);
  },
});

function inWords(tokens: number): string {
  return tokens.toLocaleString("en-US");
}
