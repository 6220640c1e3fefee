import { estimateTokens, isObject, type JsonObject, type JsonValue } from "@callsheet/core";
import type { ContentPart, ConversationItem } from "../conversation/conversation-item.ts";

/** Tokens by what they stand for. */
export interface TokenCount {
  readonly text: number;
  readonly audio: number;
  readonly image: number;
}

/** What a model is billed for audio: a token for each 100 ms that it hears, and for 50 ms it speaks. */
const millisecondsPerToken = { input_audio: 100, output_audio: 50 } as const;
/** The least that an image costs. */
const imageTokens = 85;
const noTokens: TokenCount = { text: 0, audio: 0, image: 0 };

/** About how many tokens a model reads before it answers: its instructions, tools, and the items. */
export function inputTokens(session: JsonObject, items: readonly ConversationItem[]): TokenCount {
  const told = [session["instructions"], session["tools"]].map(textTokens);
  return sum([...told, ...items.map(itemTokens)]);
}

/** About how many tokens items are. */
export function outputTokens(items: readonly ConversationItem[]): TokenCount {
  return sum(items.map(itemTokens));
}

/** The usage of a response, in the shape that `response.done` shows. */
export type Usage = ReturnType<typeof usageFor>;

/** Adds up the usage of a response; nothing is ever cached. */
export function usageFor(input: TokenCount, output: TokenCount) {
  const inputTotal = totalOf(input);
  const outputTotal = totalOf(output);
  return {
    total_tokens: inputTotal + outputTotal,
    input_tokens: inputTotal,
    output_tokens: outputTotal,
    input_token_details: {
      text_tokens: input.text,
      audio_tokens: input.audio,
      image_tokens: input.image,
      cached_tokens: 0,
      cached_tokens_details: { text_tokens: 0, audio_tokens: 0, image_tokens: 0 },
    },
    output_token_details: { text_tokens: output.text, audio_tokens: output.audio },
  };
}

function itemTokens(item: ConversationItem): TokenCount {
  if (item.type === "message") return sum(item.content.map(partTokens));
  return textTokens(item.type === "function_call" ? item.name + item.arguments : item.output);
}

function partTokens(part: ContentPart): TokenCount {
  if (part.type === "input_image") return { ...noTokens, image: imageTokens };
  if ("text" in part) return textTokens(part.text);
  const audio = Math.ceil(part.milliseconds / millisecondsPerToken[part.type]);
  // What the user's words were is for people to read; the model hears them.
  const text = part.type === "output_audio" ? textTokens(part.transcript ?? "").text : 0;
  return { ...noTokens, text, audio };
}

function textTokens(value: JsonValue | undefined): TokenCount {
  const text = typeof value === "string" ? value : isEmpty(value) ? "" : JSON.stringify(value);
  return { ...noTokens, text: estimateTokens(text) };
}

function isEmpty(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) ? Object.keys(value).length === 0 : value == null;
}

function sum(counts: readonly TokenCount[]): TokenCount {
  return counts.reduce(
    (a, b) => ({ text: a.text + b.text, audio: a.audio + b.audio, image: a.image + b.image }),
    noTokens,
  );
}

function totalOf({ text, audio, image }: TokenCount): number {
  return text + audio + image;
}
