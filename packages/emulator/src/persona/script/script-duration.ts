/** A duration as scripts write it, `500ms` or `1.5s`, in milliseconds. */
export function millisecondsIn(duration: string): number {
  const number = Number.parseFloat(duration);
  return duration.endsWith("ms") ? number : number * 1000;
}
