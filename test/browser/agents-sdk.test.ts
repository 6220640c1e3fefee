import { startEmulator } from "@callsheet/emulator";
import { createClientSecret, hangupCall } from "@callsheet/runner";
import type { JSHandle } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";

import type { AgentInPage, startAgent } from "./agent-in-page.ts";
import { openPage } from "./chromium.ts";
import { bundleForPage } from "./page-script.ts";
import { servePage } from "./served-page.ts";

declare global {
  var agentInPage: { startAgent: typeof startAgent };
}

const apiKey = "sk-proj-0123456789abcdef";
const script = await bundleForPage("agent-in-page.ts", "agentInPage");
const longStory = "Once upon a time there was a very long story. ".repeat(10);

/** A response that was ended before its time. */
function cancelled(reason: string): unknown {
  const details = { status: "cancelled", status_details: { type: "cancelled", reason } };
  return expect.objectContaining({
    type: "response.done",
    response: expect.objectContaining(details),
  });
}

/** An agent of the SDK that has called the emulator from a page, with a key that was minted for it. */
async function callingAgent() {
  const emulator = await startEmulator({ apiKey });
  onTestFinished(() => emulator.close());
  const { baseUrl } = emulator;
  const session = { type: "realtime", model: "gpt-realtime-2.1" };
  const { value: clientSecret } = await createClientSecret({ apiKey, baseUrl, session });
  const page = await openPage(await servePage(() => undefined));
  await page.addScriptTag({ content: script });
  const agent: JSHandle<AgentInPage> = await page.evaluateHandle(
    async ([key, url]) => globalThis.agentInPage.startAgent(key, url),
    [clientSecret, `${baseUrl}/realtime/calls`] as const,
  );
  const heard = async () => agent.evaluate((own) => own.heard);
  const types = async () => (await heard()).map(({ type }) => type);
  const say = async (text: string) =>
    agent.evaluate(({ session: open }, words) => open.sendMessage(words), text);
  return { emulator, clientSecret, agent, heard, types, say };
}

test("the Agents SDK connects, sets its session, has its function called and hangs up", async () => {
  const { emulator, agent, types, say } = await callingAgent();
  await expect.poll(types).toEqual(["session.created", "session.updated", "session.updated"]);
  expect(emulator.journal().calls).toMatchObject([
    {
      session: {
        instructions: "Help people with their orders.",
        audio: { output: { voice: "marin" }, input: { turn_detection: { type: "semantic_vad" } } },
        tools: [{ type: "function", name: "look_up_order" }],
        tracing: "auto",
      },
    },
  ]);

  await say("Please look_up_order.");
  await expect.poll(types).toContain("output_audio_buffer.stopped");
  const { history, lookedUp, errors } = await agent.evaluate((own) => ({
    history: own.session.history,
    lookedUp: own.lookedUp,
    errors: own.errors,
  }));
  expect({ lookedUp, errors }).toEqual({ lookedUp: [{ order_id: "A-17" }], errors: [] });
  expect(history).toMatchObject([
    { role: "user", content: [{ text: "Please look_up_order." }] },
    { type: "function_call", status: "completed", output: "It was shipped." },
    { role: "assistant", content: [{ transcript: "look_up_order answered: It was shipped." }] },
  ]);
  await agent.evaluate(({ session }) => session.close());
  await expect
    .poll(() => emulator.journal().calls)
    .toMatchObject([{ state: "ended", endReason: "caller-left" }]);
});

test("the SDK's interrupt() ends what is being said", async () => {
  const { agent, heard, types, say } = await callingAgent();
  await say(longStory);
  await expect.poll(types).toContain("output_audio_buffer.started");
  await agent.evaluate(({ session }) => session.interrupt());
  await expect.poll(types).toContain("output_audio_buffer.cleared");
  await expect.poll(heard).toContainEqual(cancelled("client_cancelled"));
  expect(await agent.evaluate(({ errors }) => errors)).toEqual([]);
});

test("a caller who speaks interrupts the agent", async () => {
  const { agent, heard, types, say } = await callingAgent();
  await say(longStory);
  await expect.poll(types).toContain("output_audio_buffer.started");
  await agent.evaluate((own) => own.speak());
  await expect.poll(types).toContain("input_audio_buffer.speech_started");
  await expect.poll(heard).toContainEqual(cancelled("turn_detected"));
  expect(await types()).toContain("output_audio_buffer.cleared");
  expect(await agent.evaluate(({ errors }) => errors)).toEqual([]);
});

test("the Agents SDK notices a hang-up", async () => {
  const { emulator, clientSecret, agent } = await callingAgent();
  const callId = await agent.evaluate(({ transport }) => transport.callId ?? "");
  await hangupCall({ callId, apiKey: clientSecret, baseUrl: emulator.baseUrl });
  await expect
    .poll(async () => agent.evaluate(({ transport }) => transport.status))
    .toBe("disconnected");
});
