import {
  OpenAIRealtimeWebRTC,
  RealtimeAgent,
  RealtimeSession,
  tool,
} from "@openai/agents-realtime";

/** An application of the Agents SDK in its page, and what it has noticed. */
export interface AgentInPage {
  readonly session: RealtimeSession;
  readonly transport: OpenAIRealtimeWebRTC;
  /** The server's events. */
  readonly heard: { readonly type: string }[];
  /** What the function was called with. */
  readonly lookedUp: unknown[];
  /** What the SDK reports as wrong. */
  readonly errors: string[];
  /** Lets the caller, who is silent so far, be heard. */
  speak(): void;
}

/** Calls up with an agent that has one function. */
export async function startAgent(apiKey: string, url: string): Promise<AgentInPage> {
  const heard: AgentInPage["heard"] = [];
  const lookedUp: unknown[] = [];
  const errors: string[] = [];
  const lookUpOrder = tool({
    name: "look_up_order",
    description: "Looks up an order.",
    parameters: {
      type: "object",
      properties: { order_id: { type: "string", enum: ["A-17"] } },
      required: ["order_id"],
      additionalProperties: false,
    },
    execute: (input) => {
      lookedUp.push(input);
      return "It was shipped.";
    },
  });
  const agent = new RealtimeAgent({
    name: "Orders",
    instructions: "Help people with their orders.",
    tools: [lookUpOrder],
  });
  const { mediaStream, speak } = createVoice();
  const transport = new OpenAIRealtimeWebRTC({ mediaStream });
  const session = new RealtimeSession(agent, {
    transport,
    config: { audio: { output: { voice: "marin" } } },
  });
  session.on("transport_event", (event) => heard.push(event));
  session.on("error", ({ error }) => errors.push(JSON.stringify(error)));
  await session.connect({ apiKey, url });
  return { session, transport, heard, lookedUp, errors, speak };
}

/** A microphone that is silent until somebody speaks: Chromium's own beeps all the time. */
function createVoice() {
  const context = new AudioContext();
  const microphone = context.createMediaStreamDestination();
  const voice = context.createOscillator();
  voice.connect(microphone);
  return { mediaStream: microphone.stream, speak: () => voice.start() };
}
