import { isObject } from "@callsheet/core";
import {
  wordsOf,
  type ConversationItem,
  type FunctionOutputItem,
} from "../conversation/conversation-item.ts";
import { functionTools, type FunctionTool } from "./function-tools.ts";
import type { Persona, Step, Turn } from "./persona.ts";
import { sampleArguments } from "./sample-arguments.ts";

const greeting =
  "Hello! I am an emulator. I repeat what you tell me, and call tools that you name.";
const notUnderstood = "I heard you, but I recognise no speech.";
const nothingNew = "You have told me nothing new.";

/**
 * Does without a model: it greets, repeats what it is told, calls each function that the user
 * names, with arguments made up to fit, and tells what the function answered.
 */
export function createParrot(): Persona {
  return {
    respond(turn) {
      const calls = callsFor(turn);
      return calls.length > 0 ? calls.map(callStep) : [{ do: "say", text: wordsFor(turn) }];
    },
  };
}

/** The functions to call now, in the order in which the user names them. */
function callsFor(turn: Turn): FunctionTool[] {
  const tools = functionTools(turn.session);
  const choice = turn.session["tool_choice"];
  if (choice === "none") return [];
  if (isObject(choice)) return tools.filter(({ name }) => name === choice["name"]);
  const words = unanswered(turn.items)
    .map(askedWords)
    .join(" ")
    .split(/[^\w-]+/);
  const named = tools
    .filter(({ name }) => words.includes(name))
    .sort((a, b) => words.indexOf(a.name) - words.indexOf(b.name));
  return choice === "required" && named.length === 0 ? tools.slice(0, 1) : named;
}

function callStep({ name, parameters }: FunctionTool): Step {
  return { do: "call", name, arguments: JSON.stringify(sampleArguments(parameters)) };
}

function wordsFor(turn: Turn): string {
  const news = unanswered(turn.items);
  const outputs = news.filter((item) => item.type === "function_call_output");
  if (outputs.length > 0) return tellOutputs(outputs, turn.items);
  const told = news.filter((item) => item.type === "message" && item.role === "user");
  if (told.length > 0) return told.map(askedWords).filter(Boolean).join(" ") || notUnderstood;
  return turn.items.some(isOwn) ? nothingNew : greeting;
}

/** What came after the last thing that the model itself said or did. */
function unanswered(items: readonly ConversationItem[]): readonly ConversationItem[] {
  return items.slice(items.findLastIndex(isOwn) + 1);
}

function isOwn(item: ConversationItem): boolean {
  return item.type === "function_call" || (item.type === "message" && item.role === "assistant");
}

function askedWords(item: ConversationItem): string {
  return item.type === "message" && item.role === "user" ? wordsOf(item) : "";
}

function tellOutputs(
  outputs: readonly FunctionOutputItem[],
  items: readonly ConversationItem[],
): string {
  return outputs
    .map(({ callId, output }) => {
      const call = items.find((item) => item.type === "function_call" && item.callId === callId);
      return `${call?.type === "function_call" ? call.name : "The function"} answered: ${output}`;
    })
    .join("\n");
}
