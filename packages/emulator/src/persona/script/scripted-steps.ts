import type { JsonObject, ScriptAction } from "@callsheet/core";
import { isObject } from "@callsheet/core";
import { functionTools } from "../function-tools.ts";
import type { Step, Turn } from "../persona.ts";
import { sampleArguments } from "../sample-arguments.ts";
import { argumentProblem } from "./argument-problem.ts";
import { millisecondsIn } from "./script-duration.ts";
import type { Recordings } from "./script-recordings.ts";

type CallAction = Extract<ScriptAction, { call: string }>;

/**
 * What is done on a turn, one after the other. A call that the session's tools don't allow fails
 * the response, and `onFault` hears why.
 */
export function* scriptedSteps(
  actions: readonly ScriptAction[],
  turn: Turn,
  recordings: Recordings,
  onFault: (fault: string) => void,
): Generator<Step> {
  for (const action of actions) {
    const step = stepOf(action, turn, recordings);
    if (step.do === "fail" && step.code === scriptFault) onFault(step.message);
    yield step;
  }
}

/** The code with which a response fails when its script is wrong. */
const scriptFault = "script_fault";

function stepOf(action: ScriptAction, turn: Turn, recordings: Recordings): Step {
  if ("say" in action) return sayStep(action.say, recordings.get(action.audio ?? ""));
  if ("call" in action) return callStep(action, turn.session);
  if ("wait" in action) return { do: "wait", milliseconds: millisecondsIn(action.wait) };
  if ("fail" in action) {
    const { type = "server_error", code = null, message } = action.fail;
    return { do: "fail", type, code, message };
  }
  return { do: "disconnect" in action ? "disconnect" : "expire" };
}

function sayStep(text: string, recording: ReturnType<Recordings["get"]>): Step {
  return recording === undefined ? { do: "say", text } : { do: "say", text, recording };
}

function callStep({ call: name, arguments: given, sample }: CallAction, session: JsonObject): Step {
  const tool = functionTools(session).find((known) => known.name === name);
  if (tool === undefined) {
    return fault(`The script calls ${name}, which is no function of the session.`);
  }
  const made = sample === true ? sampleArguments(tool.parameters) : given;
  const value = isObject(made) ? made : {};
  const problem = argumentProblem(tool.parameters, value);
  return problem === null
    ? { do: "call", name, arguments: JSON.stringify(value) }
    : fault(`The arguments of the script for ${name} don't fit its parameters, ${problem}`);
}

function fault(message: string): Step {
  return { do: "fail", code: scriptFault, message };
}
