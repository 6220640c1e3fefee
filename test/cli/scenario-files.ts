import { callsheet, folderWith, type Surroundings, type Transcript } from "./callsheet.ts";

const session = `type: realtime
model: gpt-realtime-2.1
audio:
  output:
    voice: \${env:VOICE:-marin}
tools:
  - type: function
    name: look_up_order
    description: Looks up an order by its number.
    parameters: { type: object, properties: { order_id: { type: string } }, required: [order_id] }
`;

const script = `steps:
  - on: { turn: 1 }
    do:
      - call: look_up_order
        arguments: { order_id: "42", exact: true }
  - on: { turn: 2 }
    do:
      - wait: 1s
      - say: Your order was shipped.
  - on: { after: 30s }
    do:
      - disconnect: true
`;

/** A session with a tool, and a script in which it is called and its result told. */
export const agentFiles = { "agent.realtime.yaml": session, "agent.script.yaml": script };

/** Plays these files, among them scenarios, beside the agent's. */
export async function play(
  files: Readonly<Record<string, string | Uint8Array>>,
  argv: readonly string[] = [],
  surroundings: Omit<Surroundings, "cwd"> = {},
): Promise<Transcript & { readonly cwd: string }> {
  const cwd = folderWith({ ...agentFiles, ...files });
  return { ...(await callsheet(["test", ...argv], { cwd, ...surroundings })), cwd };
}

/** A scenario with one turn, in which somebody asks for an order, and what is expected of it. */
export function asking(expectations: string): string {
  return `session: ./agent.realtime.yaml
script: ./agent.script.yaml
turns:
  - say: Where is order 42?
    expect:
      ${expectations.trim().replaceAll("\n", "\n      ")}
`;
}
