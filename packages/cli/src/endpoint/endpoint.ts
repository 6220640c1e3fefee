import type { Connection } from "./connection.ts";

/** An endpoint for the length of one command. */
export interface Endpoint {
  readonly connection: Connection;
  readonly reach: "loopback" | "network";
  /** Frees what the endpoint holds; one that is elsewhere holds nothing. */
  close(): Promise<void>;
}

/** An endpoint that somebody else runs. */
export function remoteEndpoint(connection: Connection): Endpoint {
  return { connection, reach: "network", close: async () => Promise.resolve() };
}

/** Starts the emulator inside this process. It takes any key; the real one stays out of it. */
export async function localEndpoint(timeoutMs: number): Promise<Endpoint> {
  const { startEmulator } = await import("@callsheet/emulator");
  const emulator = await startEmulator();
  return {
    connection: { apiKey: "sk-local", target: "openai", baseUrl: emulator.baseUrl, timeoutMs },
    reach: "loopback",
    close: async () => emulator.close(),
  };
}
