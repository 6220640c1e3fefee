/** Whether tests look at everything, as `npm run test:exhaustive` has them do, and not at a sample. */
export const isExhaustive = process.env["CALLSHEET_EXHAUSTIVE"] !== undefined;

/** How often a property is tried: some times in a sample, more often when all is looked at. */
export function timesTried(inSample: number, inFull: number): number {
  return isExhaustive ? inFull : inSample;
}
