import { formatPointer } from "@callsheet/core";

/**
 * The JSON Pointer into the session for a place as the API writes it: `session.tools[0].name`
 * gives `/tools/0/name`, `session` gives `""`. `null` for a place outside the session.
 */
export function paramToPointer(param: string): string | null {
  if (!/^session(?=[.[]|$)/.test(param)) return null;
  const steps = param.slice("session".length).matchAll(/\.([^.[\]]+)|\[(\d+)\]/g);
  return formatPointer([...steps].map(([, key, index]) => key ?? index ?? ""));
}
