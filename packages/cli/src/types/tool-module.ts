import { isObject, type JsonObject, type JsonValue } from "@callsheet/core";

import { argumentTypes, commentText } from "./argument-types.ts";
import { nameTools, propertyName, type NamedTool } from "./tool-names.ts";

/** A function tool of a session. */
interface FunctionTool extends NamedTool {
  readonly description: string | null;
  readonly parameters: JsonValue | undefined;
}

/** What a module of types is made of. */
export interface ToolModule {
  /** The session file, as the heading names it. */
  readonly source: string;
  readonly session: JsonObject;
  /** The part that all modules share. */
  readonly runtime: string;
}

/** Writes the TypeScript module for the function tools of a session. */
export async function toolModule({ source, session, runtime }: ToolModule): Promise<string> {
  const tools = functionTools(session);
  const types = await Promise.all(
    tools.map(async ({ typeName, parameters }) =>
      argumentTypes(`${typeName}Arguments`, parameters),
    ),
  );
  return (
    [
      `// Types of the tools in ${commentText(source)}, made by \`callsheet types\`. Make it again rather than edit it.\n/* eslint-disable */`,
      ...types,
      toolCallType(tools),
      handlersType(tools),
      ...(tools.length === 0 ? [] : [toolsRecord(tools)]),
      dispatcher(tools),
      runtimePart(runtime, tools.length > 0),
    ].join("\n\n") + "\n"
  );
}

/** Without any tool nothing uses what the runtime has inside, which compilers complain of. */
function runtimePart(runtime: string, isUsed: boolean): string {
  return (isUsed ? runtime.replace(/\nexport \{[^}]*\};\s*$/, "") : runtime).trim();
}

/** Of tools with the same name the first counts, as for the linter. */
function functionTools(session: JsonObject): FunctionTool[] {
  const tools = Array.isArray(session["tools"]) ? session["tools"].filter(isObject) : [];
  const byName = new Map<string, JsonObject>();
  for (const tool of tools) {
    const { type, name } = tool;
    if (type === "function" && typeof name === "string" && !byName.has(name))
      byName.set(name, tool);
  }
  return nameTools([...byName.keys()]).map((named) => {
    const { description, parameters } = byName.get(named.name) ?? {};
    return {
      ...named,
      description: typeof description === "string" ? description : null,
      parameters,
    };
  });
}

function toolCallType(tools: readonly FunctionTool[]): string {
  const branches = tools.map(
    ({ name, typeName }) =>
      `  | { readonly name: ${JSON.stringify(name)}; readonly callId: string; readonly arguments: ${typeName}Arguments }`,
  );
  const union = branches.length === 0 ? " never" : `\n${branches.join("\n")}`;
  return `/** A call of one of the tools, its arguments read. */\nexport type ToolCall =${union};`;
}

function handlersType(tools: readonly FunctionTool[]): string {
  const members = tools.map(({ name, typeName, description }) => {
    const comment = description === null ? "" : `  /** ${commentText(description)} */\n`;
    return `${comment}  readonly ${propertyName(name)}: (args: ${typeName}Arguments, info: ToolCallInfo) => unknown;`;
  });
  return `/** What the application does for each tool: its result, or a promise of it, goes to the model. */\nexport interface ToolHandlers {\n${members.join("\n")}\n}`;
}

function toolsRecord(tools: readonly FunctionTool[]): string {
  const members = tools.map(({ name, typeName, parameters }) => {
    const schema = JSON.stringify(parameters ?? {});
    return `  ${propertyName(name)}: defineTool<${typeName}Arguments>(${JSON.stringify(name)}, ${schema}),`;
  });
  return `const tools = {\n${members.join("\n")}\n};`;
}

function dispatcher(tools: readonly FunctionTool[]): string {
  const readCases = tools.map(({ name }) => {
    const text = JSON.stringify(name);
    return `    case ${text}:\n      return { name: ${text}, callId: call.call_id, arguments: tools[${text}].read(call.arguments) };`;
  });
  const runCases = tools.map(({ name }) => {
    const text = JSON.stringify(name);
    return `      case ${text}:\n        return runTool(tools[${text}], call, (args, info) => handlers[${text}](args, info), options);`;
  });
  return `/**
 * Reads a call and checks its arguments.
 * @throws {ToolArgumentsError} when they don't fit the tool's schema.
 * @throws {ToolError} when there is no such tool.
 */
export function readToolCall(call: RawToolCall): ToolCall {
  switch (call.name) {
${[...readCases, "    default:\n      throw new ToolError(`There is no tool ${call.name}.`);"].join("\n")}
  }
}

/**
 * Makes the function that answers calls: it reads and checks the arguments, runs the handler and
 * gives what goes back to the model. Bad arguments and failing handlers give the model an error
 * that it can act on.
 */
export function createToolDispatcher(
  ${tools.length === 0 ? "_handlers" : "handlers"}: ToolHandlers,
  options: DispatcherOptions = {},
): ToolDispatcher {
  return async (call) => {
    switch (call.name) {
${[...runCases, "      default:\n        return unknownTool(call, options);"].join("\n")}
    }
  };
}`;
}
