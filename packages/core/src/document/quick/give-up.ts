/** Thrown where a text holds what only the whole parser can be trusted with. */
export class BeyondQuickReading extends Error {}

/** Leaves a text to the whole parser. */
export function giveUp(): never {
  throw new BeyondQuickReading();
}
