import { formatPointer, sessionView } from "@callsheet/core";

/**
 * The JSON Pointer into the session for a place as the API writes it: `session.tools[0].name`
 * gives `/tools/0/name`, `session` gives `""`. Some refusals leave the first word out, or say
 * `response` for it. `null` for a place outside the session.
 */
export function paramToPointer(param: string): string | null {
  const steps = [...`.${param}`.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)];
  const path = steps.map(([, key, index]) => key ?? index ?? "");
  const [first = ""] = path;
  if (first === "session") return formatPointer(path.slice(1));
  if (first === "response" && isSessionKey(path[1] ?? "")) return formatPointer(path.slice(1));
  return isSessionKey(first) ? formatPointer(path) : null;
}

function isSessionKey(key: string): boolean {
  return sessionView
    .branchesOf(sessionView.root)
    .some(({ properties = {} }) => Object.hasOwn(properties, key));
}
