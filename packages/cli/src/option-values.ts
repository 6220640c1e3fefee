import { InvalidArgumentError } from "commander";

const millisecondsIn: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };
/** A session lasts 60 minutes at most, so no wait has to be longer. */
const longestDuration = 60 * 60_000;

/** Reads a time such as `500ms`, `5s` or `2m` as milliseconds. */
export function parseDuration(text: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text) ?? [];
  const milliseconds = Math.round(Number(amount) * (millisecondsIn[unit ?? ""] ?? NaN));
  if (milliseconds > 0 && milliseconds <= longestDuration) return milliseconds;
  throw new InvalidArgumentError("Give a time up to 60m, such as 500ms, 5s or 2m.");
}

/** Reads a whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    const range =
      most === Number.MAX_SAFE_INTEGER ? `of ${least} or more` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`Give a whole number ${range}.`);
  };
}

/** Reads one of some words. */
export function oneOf<Word extends string>(words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = words.find((known) => known === text);
    if (word !== undefined) return word;
    throw new InvalidArgumentError(`Allowed choices are ${words.join(", ")}.`);
  };
}

/** Reads a calendar date; `2026-02-30` is none. */
export function parseDate(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) {
    return text;
  }
  throw new InvalidArgumentError("Give a date as YYYY-MM-DD.");
}

/** Reads the address of an endpoint. */
export function parseBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError("Give an address such as https://api.openai.com/v1.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new InvalidArgumentError("Give an address without a user name or a password.");
  }
  return text;
}

/** Reads the address that a SIP call is sent to. */
export function parseTargetUri(text: string): string {
  if (/^(?:tel|sips?):[\x21-\x7e]+$/i.test(text)) return text;
  throw new InvalidArgumentError(
    "Give an address such as tel:+14155550123 or sip:agent@example.com.",
  );
}

/** Reads the id of a call. */
export function parseCallId(text: string): string {
  if (/^rtc_[A-Za-z0-9_-]+$/.test(text)) return text;
  throw new InvalidArgumentError("The id of a call starts with rtc_.");
}

/** Reads a sum of money. */
export function parseAmount(text: string): number {
  const amount = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (amount > 0) return amount;
  throw new InvalidArgumentError("Give an amount above zero, such as 0.50.");
}
