import type { Environment } from "../session/environment.ts";
import type { OutputStream } from "../streams.ts";

const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/**
 * Sends this process's requests by the proxy that the environment names. Node can do that from
 * 24.14 on; on an older one, which would pass the proxy by, a line on stderr says so.
 */
export async function useProxyOf(env: Environment, stderr: OutputStream): Promise<void> {
  const named = proxyVariables.find((name) => (env[name] ?? "") !== "");
  if (named === undefined || nodeUsesProxies(env)) return;
  const http: object = await import("node:http");
  const useProxy: unknown = Reflect.get(http, "setGlobalProxyFromEnv");
  if (typeof useProxy === "function") {
    Reflect.apply(useProxy, http, [env]);
  } else {
    stderr.write(
      `warning: ${named} is not used: Node ${process.versions.node} knows proxies only when NODE_USE_ENV_PROXY=1 is set (from 22.21 on), or by itself from 24.14 on.\n`,
    );
  }
}

/** Whether Node was started with the switch that makes it use proxies by itself. */
function nodeUsesProxies(env: Environment): boolean {
  return env["NODE_USE_ENV_PROXY"] === "1";
}
