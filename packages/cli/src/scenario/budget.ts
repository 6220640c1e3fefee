import { valueAt, type JsonObject } from "@callsheet/core";

import { UsageError } from "../usage-error.ts";

/** The limit that a live run must have, as the command line says it; money in US dollars. */
export interface LimitOptions {
  readonly live?: true;
  readonly maxTokens?: number;
  readonly maxCost?: number;
  /** Of a million tokens. */
  readonly tokenPrice?: number;
}

/** What may be spent on all calls of a run. */
export interface Budget {
  /** Counts what an event of the endpoint says was spent. */
  count(event: JsonObject): void;
  /** Why no more may be spent, in a sentence; `null` while some is left. */
  spent(): string | null;
  /** What was spent, in a few words. */
  inWords(): string;
}

const million = 1_000_000;

/** A `UsageError` for a live run without a limit, or a limit without a live run. */
export function refuseLimits({ live, maxTokens, maxCost, tokenPrice }: LimitOptions): void {
  const limits = [maxTokens, maxCost, tokenPrice].filter((limit) => limit !== undefined);
  if (!live && limits.length > 0) {
    throw new UsageError("--max-tokens, --max-cost and --token-price need --live.");
  }
  if (live && maxTokens === undefined && maxCost === undefined) {
    throw new UsageError(
      "--live costs money, so it needs a limit: --max-tokens COUNT, or --max-cost USD with --token-price USD.",
    );
  }
  if ((maxCost === undefined) !== (tokenPrice === undefined)) {
    throw new UsageError(
      "--max-cost and --token-price belong together: Callsheet knows no prices. Give what a million of the dearest tokens costs, and no more than --max-cost is counted.",
    );
  }
}

/** Counts all tokens alike: what they cost is then never more than what is counted. */
export function createBudget({ maxTokens, maxCost, tokenPrice }: LimitOptions): Budget {
  const price = (tokenPrice ?? 0) / million;
  let tokens = 0;
  const inWords = (): string =>
    tokenPrice === undefined
      ? `${tokens} tokens`
      : `${tokens} tokens, at most ${(tokens * price).toFixed(4)} USD`;
  return {
    count(event) {
      tokens += tokensIn(event);
    },
    spent() {
      const isSpent =
        tokens > (maxTokens ?? Infinity) || (maxCost !== undefined && tokens * price > maxCost);
      return isSpent ? `The limit of this run is passed: ${inWords()}.` : null;
    },
    inWords,
  };
}

/** Responses and transcriptions tell what they used. */
function tokensIn(event: JsonObject): number {
  const usage = valueAt(event, ["response", "usage", "total_tokens"]);
  const transcription = valueAt(event, ["usage", "total_tokens"]);
  if (event["type"] === "response.done" && typeof usage === "number") return usage;
  return typeof transcription === "number" ? transcription : 0;
}
