/** The date of the running day in UTC, as YYYY-MM-DD. */
export function currentDate(): string {
  return new Date().toISOString().slice(0, 10);
}
