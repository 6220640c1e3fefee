import type { JsonObject } from "@callsheet/core";
import { numberAt, textAt } from "../call/server-event.ts";

/** The tokens that responses took, in all. */
export interface Usage {
  readonly responses: number;
  readonly input: TokenCount & { readonly cached: number };
  readonly output: TokenCount;
}

interface TokenCount {
  readonly total: number;
  readonly text: number;
  readonly audio: number;
}

export const noUsage: Usage = {
  responses: 0,
  input: { total: 0, text: 0, audio: 0, cached: 0 },
  output: { total: 0, text: 0, audio: 0 },
};

/** The usage with that of a response which is done. */
export function addUsage({ responses, input, output }: Usage, event: JsonObject): Usage | null {
  if (textAt(event, "type") !== "response.done") return null;
  const tokens = (...path: string[]) => numberAt(event, "response", "usage", ...path);
  return {
    responses: responses + 1,
    input: {
      total: input.total + tokens("input_tokens"),
      text: input.text + tokens("input_token_details", "text_tokens"),
      audio: input.audio + tokens("input_token_details", "audio_tokens"),
      cached: input.cached + tokens("input_token_details", "cached_tokens"),
    },
    output: {
      total: output.total + tokens("output_tokens"),
      text: output.text + tokens("output_token_details", "text_tokens"),
      audio: output.audio + tokens("output_token_details", "audio_tokens"),
    },
  };
}
