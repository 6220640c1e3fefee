import {
  OpenAIRealtimeWebSocket,
  RealtimeAgent,
  RealtimeSession,
  tool,
} from "@openai/agents-realtime";
import { expect, onTestFinished, test } from "vitest";
import { callUp, emulator } from "./realtime-client.ts";

/** A call between a caller and, beside it, an agent of the Agents SDK that was joined to it. */
async function joinedAgent() {
  const endpoint = await emulator();
  const { client, heard, callId } = await callUp(endpoint);
  const lookUpOrder = tool({
    name: "look_up_order",
    description: "Looks up an order.",
    parameters: { type: "object", properties: {}, required: [], additionalProperties: false },
    execute: () => "It was shipped.",
  });
  const agent = new RealtimeAgent({ name: "Orders", tools: [lookUpOrder] });
  const session = new RealtimeSession(agent, { transport: new OpenAIRealtimeWebSocket() });
  const errors: unknown[] = [];
  session.on("error", ({ error }) => errors.push(error));
  onTestFinished(() => {
    session.close();
    expect(errors).toEqual([]);
  });
  const url = `${endpoint.url.replace("http:", "ws:")}/v1/realtime?call_id=${callId}`;
  await session.connect({ apiKey: "sk-test", url });
  const updated = await heard.next("session.updated");
  return { client, heard, session, updated };
}

test("the Agents SDK joins a call, sets its session and answers its function calls", async () => {
  const { client, heard, updated } = await joinedAgent();
  expect(updated).toMatchObject({ session: { tools: [{ name: "look_up_order" }] } });
  const content = [{ type: "input_text", text: "Please look_up_order." }];
  client.send({
    type: "conversation.item.create",
    item: { type: "message", role: "user", content },
  });
  client.send({ type: "response.create" });
  expect(await heard.next("response.output_audio_transcript.done")).toMatchObject({
    transcript: "look_up_order answered: It was shipped.",
  });
});

test("the Agents SDK speaks in a call that it has joined, and hears that the call is over", async () => {
  const { client, heard, session } = await joinedAgent();
  session.sendMessage("Hello.");
  expect(await heard.next("response.output_audio_transcript.done")).toMatchObject({
    transcript: "Hello.",
  });
  await client.close();
  await expect.poll(() => session.transport.status).toBe("disconnected");
});
