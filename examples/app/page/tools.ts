// Types of the tools in desk.realtime.yaml, made by `callsheet types`. Make it again rather than edit it.
/* eslint-disable */

export interface SetLampArguments {
  color: "gold" | "coral" | "plum" | "skyblue" | "palegreen";
  /**
   * Per cent.
   */
  brightness: number;
}

export interface StartTimerArguments {
  /**
   * What it is for, in a word, such as "tea".
   */
  name: string;
  minutes: number;
}

/** A call of one of the tools, its arguments read. */
export type ToolCall =
  | { readonly name: "set_lamp"; readonly callId: string; readonly arguments: SetLampArguments }
  | { readonly name: "start_timer"; readonly callId: string; readonly arguments: StartTimerArguments };

/** What the application does for each tool: its result, or a promise of it, goes to the model. */
export interface ToolHandlers {
  /** Sets the colour and the brightness of the lamp. Brightness 0 turns it off. */
  readonly set_lamp: (args: SetLampArguments, info: ToolCallInfo) => unknown;
  /** Starts a timer that the page counts down. There can be three at a time. */
  readonly start_timer: (args: StartTimerArguments, info: ToolCallInfo) => unknown;
}

const tools = {
  set_lamp: defineTool<SetLampArguments>("set_lamp", {"type":"object","properties":{"color":{"type":"string","enum":["gold","coral","plum","skyblue","palegreen"]},"brightness":{"type":"integer","description":"Per cent.","minimum":0,"maximum":100,"default":80}},"required":["color","brightness"],"additionalProperties":false}),
  start_timer: defineTool<StartTimerArguments>("start_timer", {"type":"object","properties":{"name":{"type":"string","description":"What it is for, in a word, such as \"tea\".","default":"tea"},"minutes":{"type":"integer","minimum":1,"maximum":180}},"required":["name","minutes"],"additionalProperties":false}),
};

/**
 * Reads a call and checks its arguments.
 * @throws {ToolArgumentsError} when they don't fit the tool's schema.
 * @throws {ToolError} when there is no such tool.
 */
export function readToolCall(call: RawToolCall): ToolCall {
  switch (call.name) {
    case "set_lamp":
      return { name: "set_lamp", callId: call.call_id, arguments: tools["set_lamp"].read(call.arguments) };
    case "start_timer":
      return { name: "start_timer", callId: call.call_id, arguments: tools["start_timer"].read(call.arguments) };
    default:
      throw new ToolError(`There is no tool ${call.name}.`);
  }
}

/**
 * Makes the function that answers calls: it reads and checks the arguments, runs the handler and
 * gives what goes back to the model. Bad arguments and failing handlers give the model an error
 * that it can act on.
 */
export function createToolDispatcher(
  handlers: ToolHandlers,
  options: DispatcherOptions = {},
): ToolDispatcher {
  return async (call) => {
    switch (call.name) {
      case "set_lamp":
        return runTool(tools["set_lamp"], call, (args, info) => handlers["set_lamp"](args, info), options);
      case "start_timer":
        return runTool(tools["start_timer"], call, (args, info) => handlers["start_timer"](args, info), options);
      default:
        return unknownTool(call, options);
    }
  };
}

// The part of `callsheet types` output that is the same for every session file. It stands alone:
// no imports, so that it runs wherever the application does.

/** A call as the server tells it, in `response.function_call_arguments.done` or an output item. */
export interface RawToolCall {
  readonly name: string;
  readonly call_id: string;
  /** JSON */
  readonly arguments: string;
}

/** What goes back to the model: the `item` of a `conversation.item.create` event. */
export interface ToolOutput {
  readonly type: "function_call_output";
  readonly call_id: string;
  readonly output: string;
}

/** What a handler hears besides the arguments. */
export interface ToolCallInfo {
  readonly name: string;
  readonly callId: string;
}

/** Thrown by a handler to tell the model what went wrong; messages of other errors stay here. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}

export interface DispatcherOptions {
  /** Hears whatever a handler throws, and calls whose arguments are not valid. */
  readonly onError?: (error: unknown, call: RawToolCall) => void;
}

/** Runs the handler of a call and gives the model's answer; never rejects. */
export type ToolDispatcher = (call: RawToolCall) => Promise<ToolOutput>;

/** The arguments of a call do not fit the tool's schema. */
export class ToolArgumentsError extends Error {
  override readonly name = "ToolArgumentsError";
  /** What is wrong, one sentence each. */
  readonly problems: readonly string[];

  constructor(tool: string, problems: readonly string[]) {
    super(`The arguments of ${tool} are not valid: ${problems.join(" ")}`);
    this.problems = problems;
  }
}

type Schema = boolean | { readonly [keyword: string]: unknown };

interface Tool<Arguments> {
  readonly name: string;
  read(text: string): Arguments;
}

function defineTool<Arguments>(name: string, schema: Schema): Tool<Arguments> {
  const isValid = (_value: unknown, problems: readonly string[]): _value is Arguments =>
    problems.length === 0;
  return {
    name,
    read(text) {
      const value = parseArguments(name, text);
      const problems = findProblems({ root: schema, schema, value, path: "" }).slice(
        0,
        mostProblems,
      );
      if (isValid(value, problems)) return value;
      throw new ToolArgumentsError(name, problems);
    },
  };
}

const mostProblems = 10;

function parseArguments(name: string, text: string): unknown {
  try {
    // A model that has nothing to say sends nothing.
    return JSON.parse(text.trim() === "" ? "{}" : text);
  } catch {
    throw new ToolArgumentsError(name, ["They are no JSON."]);
  }
}

async function runTool<Arguments>(
  tool: Tool<Arguments>,
  call: RawToolCall,
  handle: (args: Arguments, info: ToolCallInfo) => unknown,
  options: DispatcherOptions,
): Promise<ToolOutput> {
  try {
    const info = { name: call.name, callId: call.call_id };
    return outputOf(call, await handle(tool.read(call.arguments), info));
  } catch (error) {
    options.onError?.(error, call);
    return outputOf(call, { error: tellError(error, tool.name) });
  }
}

function unknownTool(call: RawToolCall, options: DispatcherOptions): ToolOutput {
  const error = new ToolError(`There is no tool ${call.name}.`);
  options.onError?.(error, call);
  return outputOf(call, { error: error.message });
}

function outputOf(call: RawToolCall, result: unknown): ToolOutput {
  const output = typeof result === "string" ? result : JSON.stringify(result ?? null);
  return { type: "function_call_output", call_id: call.call_id, output };
}

function tellError(error: unknown, name: string): string {
  if (error instanceof ToolArgumentsError) {
    return `${error.problems.join(" ")} Mend the arguments and call ${name} again.`;
  }
  if (error instanceof ToolError) return error.message;
  return `${name} failed. Say so, or try something else.`;
}

/** A value beside the schema that it has to fit, and where it stands in the arguments. */
interface Check {
  readonly root: Schema;
  readonly schema: unknown;
  readonly value: unknown;
  readonly path: string;
}

/** What is wrong with a value, by the keywords of JSON Schema; `format` only describes. */
function findProblems(check: Check): string[] {
  const { schema, value, path } = check;
  if (schema === false) return [`${named(path)} is not allowed.`];
  if (!isRecord(schema)) return [];
  const reference = schema["$ref"];
  const referred = typeof reference === "string" ? schemaAt(check.root, reference) : undefined;
  return [
    ...(referred === undefined ? [] : findProblems({ ...check, schema: referred })),
    ...typeProblems(schema, value, path),
    ...constantProblems(schema, value, path),
    ...boundProblems(schema, value, path),
    ...memberProblems(check, schema),
    ...itemProblems(check, schema),
    ...combinationProblems(check, schema),
  ];
}

function typeProblems(schema: Record<string, unknown>, value: unknown, path: string): string[] {
  const types = [schema["type"]].flat().filter((type) => typeof type === "string");
  if (types.length === 0 || types.some((type) => isOfType(value, type))) return [];
  return [`${named(path)} must be of type ${types.join(" or ")}, not ${typeOf(value)}.`];
}

function constantProblems(schema: Record<string, unknown>, value: unknown, path: string): string[] {
  const constants = "const" in schema ? [schema["const"]] : schema["enum"];
  if (!Array.isArray(constants) || constants.some((one) => isSame(one, value))) return [];
  const listed = constants.map((one) => JSON.stringify(one)).join(", ");
  return [`${named(path)} must be ${constants.length === 1 ? listed : `one of ${listed}`}.`];
}

/** The keywords that bound a number, and whether a number keeps to them. */
const bounds: Record<
  string,
  readonly [words: string, keeps: (value: number, bound: number) => boolean]
> = {
  minimum: ["at least", (value, bound) => value >= bound],
  maximum: ["at most", (value, bound) => value <= bound],
  exclusiveMinimum: ["more than", (value, bound) => value > bound],
  exclusiveMaximum: ["less than", (value, bound) => value < bound],
  multipleOf: [
    "a multiple of",
    (value, bound) => Math.abs(value / bound - Math.round(value / bound)) < 1e-9,
  ],
};

function boundProblems(schema: Record<string, unknown>, value: unknown, path: string): string[] {
  if (typeof value === "string") return textProblems(schema, value, path);
  if (typeof value !== "number") return [];
  return Object.entries(bounds).flatMap(([keyword, [words, keeps]]) => {
    const bound = schema[keyword];
    return typeof bound !== "number" || keeps(value, bound)
      ? []
      : [`${named(path)} must be ${words} ${bound}.`];
  });
}

function textProblems(schema: Record<string, unknown>, value: string, path: string): string[] {
  const { minLength, maxLength, pattern } = schema;
  const { length } = Array.from(value);
  return [
    ...(typeof minLength === "number" && length < minLength
      ? [`${named(path)} must have at least ${minLength} characters.`]
      : []),
    ...(typeof maxLength === "number" && length > maxLength
      ? [`${named(path)} must have at most ${maxLength} characters.`]
      : []),
    ...(typeof pattern === "string" && !matches(value, pattern)
      ? [`${named(path)} must match ${pattern}.`]
      : []),
  ];
}

function memberProblems({ root, value, path }: Check, schema: Record<string, unknown>): string[] {
  if (!isRecord(value)) return [];
  const properties = isRecord(schema["properties"]) ? schema["properties"] : {};
  const patterns = isRecord(schema["patternProperties"])
    ? Object.entries(schema["patternProperties"])
    : [];
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const missing = required.filter(
    (name) => typeof name === "string" && !Object.hasOwn(value, name),
  );
  return [
    ...missing.map(
      (name) => `${named(path === "" ? String(name) : `${path}.${name}`)} is missing.`,
    ),
    ...Object.entries(value).flatMap(([name, member]) => {
      const inside = path === "" ? name : `${path}.${name}`;
      const known = [
        ...(Object.hasOwn(properties, name) ? [properties[name]] : []),
        ...patterns.flatMap(([pattern, one]) => (matches(name, pattern) ? [one] : [])),
      ];
      const governing = known.length > 0 ? known : [schema["additionalProperties"]];
      return governing.flatMap((one) =>
        findProblems({ root, schema: one, value: member, path: inside }),
      );
    }),
  ];
}

function itemProblems({ root, value, path }: Check, schema: Record<string, unknown>): string[] {
  if (!Array.isArray(value)) return [];
  const { minItems, maxItems, uniqueItems } = schema;
  const first = schema["prefixItems"] ?? schema["items"];
  const prefix: readonly unknown[] = Array.isArray(first) ? first : [];
  const rest = Array.isArray(schema["items"]) ? schema["additionalItems"] : schema["items"];
  const isRepeated = (item: unknown, index: number): boolean =>
    value.slice(0, index).some((other) => isSame(other, item));
  return [
    ...(typeof minItems === "number" && value.length < minItems
      ? [`${named(path)} must have at least ${minItems} items.`]
      : []),
    ...(typeof maxItems === "number" && value.length > maxItems
      ? [`${named(path)} must have at most ${maxItems} items.`]
      : []),
    ...(uniqueItems === true && value.some(isRepeated)
      ? [`${named(path)} must not repeat an item.`]
      : []),
    ...value.flatMap((item: unknown, index) =>
      findProblems({
        root,
        schema: index < prefix.length ? prefix[index] : rest,
        value: item,
        path: `${path}[${index}]`,
      }),
    ),
  ];
}

function combinationProblems(check: Check, schema: Record<string, unknown>): string[] {
  const problemsOf = (one: unknown): string[] => findProblems({ ...check, schema: one });
  const fits = (one: unknown): boolean => problemsOf(one).length === 0;
  const name = named(check.path);
  const { allOf, anyOf, oneOf } = schema;
  const branch = "if" in schema ? (fits(schema["if"]) ? schema["then"] : schema["else"]) : true;
  return [
    ...(Array.isArray(allOf) ? allOf.flatMap(problemsOf) : []),
    ...(Array.isArray(anyOf) && !anyOf.some(fits) ? nearest(anyOf.map(problemsOf), name) : []),
    ...(Array.isArray(oneOf) ? oneOfProblems(oneOf.map(problemsOf), name) : []),
    ...("not" in schema && fits(schema["not"]) ? [`${name} has a value that is not allowed.`] : []),
    ...problemsOf(branch),
  ];
}

function oneOfProblems(branches: readonly string[][], name: string): string[] {
  const fitting = branches.filter((problems) => problems.length === 0).length;
  if (fitting === 1) return [];
  return fitting > 1
    ? [`${name} fits several forms where one is allowed.`]
    : nearest(branches, name);
}

/** Of forms that all don't fit, what is wrong with the one that comes nearest. */
function nearest(branches: readonly string[][], name: string): string[] {
  const [least] = [...branches].sort((a, b) => a.length - b.length);
  return least ?? [`${name} fits none of the allowed forms.`];
}

/** The schema that a local reference names; others are not looked up and allow anything. */
function schemaAt(root: Schema, reference: string): unknown {
  if (!reference.startsWith("#")) return true;
  let schema: unknown = root;
  for (const step of reference.slice(1).split("/").slice(1)) {
    const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(schema)) schema = schema[Number(key)];
    else schema = isRecord(schema) && Object.hasOwn(schema, key) ? schema[key] : true;
  }
  return schema;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "integer") return Number.isInteger(value);
  return typeOf(value) === type;
}

function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
    );
  }
  return a === b;
}

/** Whether a text has a pattern in it; one that JavaScript can't read is left alone. */
function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch {
    return true;
  }
}

function named(path: string): string {
  return path === "" ? "The value" : `\`${path}\``;
}
