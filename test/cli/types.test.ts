import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";
import { compileWith, runModule, typesOf } from "./generated-module.ts";

/** A function tool with these parameters. */
function tool(name: string, parameters?: object) {
  return { type: "function", name, description: `Does ${name}.`, parameters };
}

const order = {
  type: "object",
  properties: {
    order_id: { type: "string", pattern: "^[A-Z]-\\d+$" },
    count: { type: "integer", minimum: 1 },
    kind: { enum: ["gift", "plain"] },
  },
  required: ["order_id"],
  additionalProperties: false,
};

const tree = {
  type: "object",
  properties: { root: { $ref: "#/$defs/Node" } },
  required: ["root"],
  $defs: {
    Node: {
      type: "object",
      title: "A node",
      properties: {
        label: { type: "string" },
        children: { type: "array", items: { $ref: "#/$defs/Node" } },
      },
      required: ["label"],
    },
  },
};

/** Everything that names and schemas can trip over. */
const awkward = {
  tools: [
    tool("look_up_order", order),
    tool("look-up-order", tree),
    tool("2fa", tree),
    tool("delete", {}),
    tool("constructor"),
    tool("__proto__", { type: "object", properties: { a: { type: "number" } } }),
    tool("self", { type: "object", properties: { next: { $ref: "#" } } }),
    tool("remote", {
      type: "object",
      properties: { x: { $ref: "https://schemas.example/x.json" } },
    }),
    tool("commented", { type: "object", description: "Ends */ here", properties: {} }),
    tool("titled", {
      type: "object",
      title: "LookUpOrderArguments",
      properties: { title: { type: "string" } },
    }),
  ],
};

const handlers = `
import { createToolDispatcher, type ToolCall, type ToolHandlers } from "./tools.ts";

const handlers: ToolHandlers = {
  look_up_order: ({ order_id, count, kind }) => [order_id.length, (count ?? 1) + 1, kind === "gift"],
  "look-up-order": ({ root }) => root.children?.map(({ label }) => label),
  "2fa": async ({ root }) => root.label,
  delete: (args) => args,
  constructor: () => null,
  ["__proto__"]: ({ a }) => (a ?? 0) + 1,
  self: ({ next }) => next?.next,
  remote: (args) => args,
  commented: () => "done",
  titled: ({ title }) => title,
};

export const dispatch = createToolDispatcher(handlers, { onError: (error, { name }) => void [error, name] });

export function describe(call: ToolCall): string {
  switch (call.name) {
    case "look_up_order":
      return call.arguments.order_id;
    case "2fa":
      return call.arguments.root.label;
    default:
      return call.callId;
  }
}
`;

describe("what is generated compiles under strict settings", () => {
  test("with names and schemas of every kind", async () => {
    expect(compileWith(await typesOf(awkward), handlers)).toEqual([]);
  });

  test("without any tool", async () => {
    const application = `import { createToolDispatcher } from "./tools.ts";\nexport const dispatch = createToolDispatcher({});\n`;
    expect(compileWith(await typesOf({ tools: [] }), application)).toEqual([]);
  });

  test("and a missing handler or a wrong argument doesn't", async () => {
    const module = await typesOf({ tools: [tool("look_up_order", order), tool("other")] });
    const missing = `import { createToolDispatcher } from "./tools.ts";\ncreateToolDispatcher({ look_up_order: () => 1 });\n`;
    expect(compileWith(module, missing)).toEqual([
      expect.stringContaining("Property 'other' is missing"),
    ]);
    const wrong = `import { createToolDispatcher } from "./tools.ts";\ncreateToolDispatcher({ look_up_order: ({ order_id }) => order_id.toFixed(), other: () => 1 });\n`;
    expect(compileWith(module, wrong)).toEqual([
      expect.stringContaining("Property 'toFixed' does not exist on type 'string'"),
    ]);
  });
});

interface Output {
  readonly type: string;
  readonly call_id: string;
  readonly output: string;
}

type Dispatch = (call: { name: string; call_id: string; arguments: string }) => Promise<Output>;

/** A dispatcher from a generated module, and what its `onError` heard. */
async function dispatcherOf(session: object, own: Record<string, unknown>) {
  const module = await runModule(await typesOf(session));
  const { createToolDispatcher, ToolError } = module;
  if (typeof createToolDispatcher !== "function") throw new Error("no dispatcher");
  const errors: unknown[] = [];
  const options = { onError: (error: unknown) => errors.push(error) };
  const dispatch: Dispatch = Reflect.apply(createToolDispatcher, null, [own, options]);
  const outputOf = async (name: string, args: string) => {
    const answer = await dispatch({ name, call_id: "call_1", arguments: args });
    expect(answer).toEqual({
      type: "function_call_output",
      call_id: "call_1",
      output: expect.any(String),
    });
    return answer.output;
  };
  return { outputOf, errors, ToolError };
}

describe("the dispatcher", () => {
  test("runs the handler with the arguments and gives its result to the model", async () => {
    const heard: unknown[] = [];
    const { outputOf } = await dispatcherOf(awkward, {
      look_up_order: async (args: unknown, info: unknown) => {
        heard.push(args, info);
        return Promise.resolve({ status: "shipped" });
      },
      delete: () => "gone",
      constructor: () => undefined,
      ["__proto__"]: ({ a }: { a: number }) => a + 1,
    });
    expect(await outputOf("look_up_order", '{"order_id":"A-1"}')).toBe('{"status":"shipped"}');
    expect(heard).toEqual([{ order_id: "A-1" }, { name: "look_up_order", callId: "call_1" }]);
    expect(await outputOf("delete", "")).toBe("gone");
    expect(await outputOf("constructor", "{}")).toBe("null");
    expect(await outputOf("__proto__", '{"a":1}')).toBe("2");
  });

  test.each([
    ['{"order_id":', "They are no JSON."],
    ["[]", "The value must be of type object, not array."],
    ["{}", "`order_id` is missing."],
    ['{"order_id":7}', "`order_id` must be of type string, not number."],
    ['{"order_id":"x"}', "`order_id` must match ^[A-Z]-\\d+$."],
    ['{"order_id":"A-1","count":0}', "`count` must be at least 1."],
    ['{"order_id":"A-1","count":1.5}', "`count` must be of type integer, not number."],
    ['{"order_id":"A-1","kind":"box"}', '`kind` must be one of "gift", "plain".'],
    ['{"order_id":"A-1","extra":1}', "`extra` is not allowed."],
  ])("answers %s with what is wrong, and runs nothing", async (args, problem) => {
    const { outputOf, errors } = await dispatcherOf(
      { tools: [tool("look_up_order", order)] },
      { look_up_order: () => expect.fail("not to be run") },
    );
    const error = `${problem} Mend the arguments and call look_up_order again.`;
    expect(JSON.parse(await outputOf("look_up_order", args))).toEqual({ error });
    expect(errors).toMatchObject([{ name: "ToolArgumentsError" }]);
  });

  test("follows references, also those that lead back", async () => {
    const { outputOf } = await dispatcherOf(
      { tools: [tool("plant", tree)] },
      { plant: () => "planted" },
    );
    const good = { root: { label: "a", children: [{ label: "b", children: [] }] } };
    expect(await outputOf("plant", JSON.stringify(good))).toBe("planted");
    const bad = { root: { label: "a", children: [{ label: "b", children: [{}] }] } };
    expect(await outputOf("plant", JSON.stringify(bad))).toContain(
      "`root.children[0].children[0].label` is missing.",
    );
  });

  test("tells the model of a handler that throws, but not what it said", async () => {
    const fault = new Error("password hunter2 rejected");
    const { outputOf, errors } = await dispatcherOf(
      { tools: [tool("pay")] },
      { pay: () => Promise.reject(fault) },
    );
    const error = "pay failed. Say so, or try something else.";
    expect(JSON.parse(await outputOf("pay", "{}"))).toEqual({ error });
    expect(errors).toEqual([fault]);
  });

  test("gives the model the words of a ToolError", async () => {
    const own: { pay: () => unknown } = { pay: () => null };
    const { outputOf, ToolError } = await dispatcherOf({ tools: [tool("pay")] }, own);
    if (typeof ToolError !== "function") throw new Error("no ToolError");
    own.pay = () => {
      throw Reflect.construct(ToolError, ["The card has expired. Ask for another."]);
    };
    expect(JSON.parse(await outputOf("pay", "{}"))).toEqual({
      error: "The card has expired. Ask for another.",
    });
  });

  test("answers calls of tools that don't exist, and results that JSON can't carry", async () => {
    const { outputOf } = await dispatcherOf({ tools: [tool("pay")] }, { pay: () => 1n });
    expect(JSON.parse(await outputOf("toString", "{}"))).toEqual({
      error: "There is no tool toString.",
    });
    expect(await outputOf("pay", "{}")).toContain("pay failed.");
  });
});

describe("the command", () => {
  const session = "type: realtime\ntools: [{ type: function, name: pay, description: Pays. }]\n";
  const out = ["types", "a.realtime.yaml", "-o", "tools.ts"];

  test("writes a file, keeps it when nothing is new, and replaces its own", async () => {
    const cwd = folderWith({ "a.realtime.yaml": session });
    expect(await callsheet(out, { cwd })).toEqual({
      code: 0,
      stdout: "",
      stderr: "wrote tools.ts\n",
    });
    expect(await callsheet(out, { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
    writeFileSync(join(cwd, "a.realtime.yaml"), session.replace("pay", "refund"));
    expect((await callsheet(out, { cwd })).stderr).toBe("wrote tools.ts\n");
    expect(readFileSync(join(cwd, "tools.ts"), "utf8")).toContain(
      "export interface RefundArguments",
    );
  });

  test("keeps a file that somebody else wrote", async () => {
    const cwd = folderWith({ "a.realtime.yaml": session, "tools.ts": "export {};\n" });
    const { code, stderr } = await callsheet(out, { cwd });
    expect(stderr).toBe(
      "error: tools.ts was not made by this command, so it is kept. Name another file.\n",
    );
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, "tools.ts"), "utf8")).toBe("export {};\n");
  });

  test("shows the errors of the file, and writes nothing", async () => {
    const cwd = folderWith({ "a.realtime.yaml": `${session}voise: marin\n` });
    const { code, stdout, stderr } = await callsheet(["types", "a.realtime.yaml"], { cwd });
    expect(stderr).toMatch(/^a\.realtime\.yaml:3:1 {2}error /);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  test("reads parameters from files, and needs no variable", async () => {
    const text =
      'type: realtime\ninstructions: ${env:PROMPT}\ntools: [{ type: function, name: pay, description: Pays., parameters: "${file:pay.json}" }]\n';
    const cwd = folderWith({ "a.realtime.yaml": text, "pay.json": JSON.stringify(order) });
    const { code, stdout } = await callsheet(["types", "a.realtime.yaml"], { cwd });
    expect(stdout).toContain("order_id: string;");
    expect(code).toBe(0);
  });

  test("--watch writes again when the session changes", async () => {
    const cwd = folderWith({ "a.realtime.yaml": session });
    const interruption = new AbortController();
    onTestFinished(() => {
      interruption.abort();
    });
    let told = "";
    const running = callsheet([...out, "--watch"], {
      cwd,
      interruption: interruption.signal,
      onOutput: (piece) => (told += piece),
    });
    const waits = () => told.split("Waiting for changes").length - 1;
    await expect.poll(waits).toBe(1);
    writeFileSync(join(cwd, "a.realtime.yaml"), session.replace("pay", "refund"));
    await expect.poll(waits, { timeout: 5000 }).toBe(2);
    expect(readFileSync(join(cwd, "tools.ts"), "utf8")).toContain("RefundArguments");
    interruption.abort();
    expect((await running).code).toBe(0);
  });

  test("--watch without a file is bad usage", async () => {
    const cwd = folderWith({ "a.realtime.yaml": session });
    const { code, stderr } = await callsheet(["types", "a.realtime.yaml", "--watch"], { cwd });
    expect(stderr).toMatch(/^error: --watch needs -o/);
    expect(code).toBe(2);
  });
});
