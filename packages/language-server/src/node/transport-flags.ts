import type { Transport } from "./transport.ts";

/** What a command line says about the transport, with no more sense than its user gave it. */
export interface TransportFlags {
  readonly stdio?: boolean | undefined;
  readonly nodeIpc?: boolean | undefined;
  readonly socket?: string | undefined;
  readonly pipe?: string | undefined;
}

/** The one transport that the flags name, or what is wrong with them in words for the user. */
export function chooseTransport(flags: TransportFlags): Transport | { problem: string } {
  const [transport, another] = namedTransports(flags);
  if (transport === undefined) {
    return {
      problem:
        "Editors start this server and say how they talk: --stdio, --node-ipc, --socket=<port> or --pipe=<name>.",
    };
  }
  if (another !== undefined)
    return { problem: "Give one of --stdio, --node-ipc, --socket and --pipe." };
  if (transport.kind === "socket" && !isPort(transport.port)) {
    return { problem: `--socket takes the number of a port, not \`${flags.socket}\`.` };
  }
  if (transport.kind === "node-ipc" && process.send === undefined) {
    return { problem: "--node-ipc is for servers that a Node process starts with a channel." };
  }
  return transport;
}

function namedTransports({ stdio, nodeIpc, socket, pipe }: TransportFlags): Transport[] {
  return [
    ...(stdio ? [{ kind: "stdio" } as const] : []),
    ...(nodeIpc ? [{ kind: "node-ipc" } as const] : []),
    ...(socket === undefined ? [] : [{ kind: "socket", port: Number(socket) } as const]),
    ...(pipe === undefined ? [] : [{ kind: "pipe", name: pipe } as const]),
  ];
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port < 65_536;
}
