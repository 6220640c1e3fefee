/**
 * Milliseconds that a `Retry-After` header asks to wait; `null` when it is absent or unreadable.
 * It is a number of seconds or a date (RFC 9110, section 10.2.3).
 */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // Date.parse alone also makes dates of things like "-1".
  const date = value.endsWith("GMT") ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
