import type { Streams } from "../streams.ts";

/** Whether a page may be opened unasked: somebody sits at a terminal of this machine. */
export function canShowPage({ stdout, env }: Streams): boolean {
  return (
    stdout.isTTY === true &&
    isUnset(env["CI"]) &&
    (!isUnset(env["BROWSER"]) || isUnset(env["SSH_CONNECTION"]))
  );
}

function isUnset(value: string | undefined): boolean {
  return value === undefined || value === "";
}

/** Opens an address in the user's browser. Where there is none, the printed address has to do. */
export async function openBrowser(url: string, env: Streams["env"]): Promise<void> {
  const { spawn } = await import("node:child_process");
  const [program, ...words] = opener(env["BROWSER"]);
  spawn(program, [...words, url], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

function opener(browser: string | undefined): [string, ...string[]] {
  if (browser !== undefined && browser !== "") return [browser];
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["cmd", "/c", "start", ""];
  return ["xdg-open"];
}
