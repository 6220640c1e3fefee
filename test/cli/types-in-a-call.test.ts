import { isObject, type JsonObject } from "@callsheet/core";
import type { ConversationItem, CreatePersona, EmulatorOptions, Step } from "@callsheet/emulator";
import { expect, test } from "vitest";

import { hearEvents } from "../emulator/heard-events.ts";
import { caller, connect, emulator } from "../emulator/realtime-client.ts";
import { compileWith, runWith, typesOf } from "./generated-module.ts";

const parameters = {
  type: "object",
  properties: { order_id: { type: "string", pattern: "^[A-Z]{2}-\\d{4}$" } },
  required: ["order_id"],
  additionalProperties: false,
};
const session = {
  type: "realtime",
  output_modalities: ["text"],
  tools: ["look_up_order", "cancel-order", "2fa", "delete"].map((name) => ({
    type: "function",
    name,
    description: `Does ${name}.`,
    parameters,
  })),
};

const application = `
import { createToolDispatcher, ToolError, type ToolHandlers } from "./tools.ts";

const handlers: ToolHandlers = {
  look_up_order: ({ order_id }) => ({ order_id, status: "shipped" }),
  "cancel-order": async ({ order_id }) => Promise.resolve(order_id.toLowerCase()),
  "2fa": () => {
    throw new Error("hunter2");
  },
  delete: ({ order_id }) => {
    throw new ToolError(\`\${order_id} was shipped. Offer a return.\`);
  },
};

export const failures: string[] = [];
export const dispatch = createToolDispatcher(handlers, {
  onError: (error, { name }) => failures.push(\`\${name}: \${String(error)}\`),
});
`;

/** The application's part of a call, and what went wrong in it. */
async function runApplication() {
  const { dispatch, failures } = await runWith(await typesOf(session), application);
  if (typeof dispatch !== "function") throw new Error("no dispatcher");
  const answer = async (call: JsonObject): Promise<JsonObject> => {
    const item: JsonObject = await Reflect.apply(dispatch, null, [call]);
    return item;
  };
  return { answer, failures };
}

/** Calls up, says something, answers every function call of one response, and hears the next. */
async function converse(words: string, options: EmulatorOptions = {}) {
  const { answer, failures } = await runApplication();
  const client = await caller();
  const heard = hearEvents();
  client.onEvent(heard.add);
  await connect(await emulator(options), client, session);
  await heard.next("session.created");
  const content = [{ type: "input_text", text: words }];
  const told = { type: "message", role: "user", content };
  client.send({ type: "conversation.item.create", item: told });
  client.send({ type: "response.create" });
  for (const call of outputOf(await heard.next("response.done"))) {
    client.send({ type: "conversation.item.create", item: await answer(call) });
  }
  client.send({ type: "response.create" });
  const { text } = await heard.next("response.output_text.done");
  return { text, failures };
}

function outputOf({ response }: JsonObject): JsonObject[] {
  const output = isObject(response) ? response["output"] : null;
  return Array.isArray(output) ? output.filter(isObject) : [];
}

test("the application compiles as strictly as it goes", async () => {
  expect(compileWith(await typesOf(session), application)).toEqual([]);
});

test("the dispatcher answers the function calls of a call", async () => {
  const { text, failures } = await converse("Do look_up_order, then cancel-order, 2fa and delete.");
  expect(text).toBe(
    [
      'look_up_order answered: {"order_id":"AB-1234","status":"shipped"}',
      "cancel-order answered: ab-1234",
      '2fa answered: {"error":"2fa failed. Say so, or try something else."}',
      'delete answered: {"error":"AB-1234 was shipped. Offer a return."}',
    ].join("\n"),
  );
  expect(failures).toEqual([
    "2fa: Error: hunter2",
    "delete: ToolError: AB-1234 was shipped. Offer a return.",
  ]);
});

test("a model that sends wrong arguments is told what is wrong with them", async () => {
  const call = (name: string, args: string): Step => ({ do: "call", name, arguments: args });
  const outputs = (items: readonly ConversationItem[]): string[] =>
    items.flatMap((item) => (item.type === "function_call_output" ? [item.output] : []));
  const createPersona: CreatePersona = () => ({
    *respond({ number, items }) {
      if (number > 1) {
        yield { do: "say", text: outputs(items).join("\n") };
        return;
      }
      yield call("look_up_order", '{"order_id":');
      yield call("cancel-order", '{"order_id":7,"reason":"late"}');
      yield call("2fa", "");
      yield call("no-such-tool", "{}");
    },
  });
  const { text, failures } = await converse("Hello?", { createPersona });
  expect(text).toBe(
    [
      '{"error":"They are no JSON. Mend the arguments and call look_up_order again."}',
      '{"error":"`order_id` must be of type string, not number. `reason` is not allowed. Mend the arguments and call cancel-order again."}',
      '{"error":"`order_id` is missing. Mend the arguments and call 2fa again."}',
      '{"error":"There is no tool no-such-tool."}',
    ].join("\n"),
  );
  expect(failures).toHaveLength(4);
});
