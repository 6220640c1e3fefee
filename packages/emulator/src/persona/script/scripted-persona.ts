import type { EmulatorScript, JsonObject, ScriptAction, ScriptStep } from "@callsheet/core";
import type { Timer } from "../../clock.ts";
import { textOf } from "../../events/fields.ts";
import { createParrot } from "../parrot.ts";
import type { CreatePersona, Initiative, Persona } from "../persona.ts";
import { millisecondsIn } from "./script-duration.ts";
import type { Recordings } from "./script-recordings.ts";
import { scriptedSteps } from "./scripted-steps.ts";

type Actions = readonly ScriptAction[];
type Trigger = ScriptStep["on"];

/** Does what a script says, in each session from its beginning. */
export function scriptedPersona(script: EmulatorScript, recordings: Recordings): CreatePersona {
  return (initiative) => createScriptedPersona(script, recordings, initiative);
}

function createScriptedPersona(
  script: EmulatorScript,
  recordings: Recordings,
  initiative: Initiative,
): Persona {
  const { steps, otherwise = "parrot" } = script;
  const parrot = createParrot();
  const deeds = createDeeds(initiative);
  const seen = new Map<string, number>();
  let turns = 0;
  const actionsOn = (isMet: (trigger: Trigger) => boolean): Actions =>
    steps.filter(({ on }) => isMet(on)).flatMap((step) => step.do);

  return {
    begin() {
      for (const { on, do: actions } of steps) {
        if ("after" in on) deeds.later(millisecondsIn(on.after), () => deeds.start(actions));
      }
    },
    respond(turn) {
      const own = deeds.opened();
      if (own === null) turns++;
      const actions = own ?? actionsOn((on) => "turn" in on && on.turn === turns);
      if (actions.length > 0) {
        return scriptedSteps(actions, turn, recordings, (fault) => initiative.log(fault));
      }
      return otherwise === "parrot" ? parrot.respond(turn) : [];
    },
    notice(event) {
      const type = textOf(event, "type") ?? "";
      const count = (seen.get(type) ?? 0) + 1;
      seen.set(type, count);
      const isMet = (on: Trigger): boolean =>
        "event" in on && on.event === type && (on.count ?? 1) === count;
      deeds.start(actionsOn(isMet), event);
    },
    turnEnded() {
      deeds.goOn();
    },
    close() {
      deeds.close();
    },
  };
}

/** What a script does unasked. */
interface Deeds {
  /** Does something when so many milliseconds have passed. */
  later(milliseconds: number, action: () => void): void;
  /**
   * Does actions, at once or, where they are to be heard, in the next response that there can be;
   * `event` is the one that they are about.
   */
  start(actions: Actions, event?: JsonObject): void;
  /** The actions for which a response was opened; `null` when somebody else has asked for it. */
  opened(): Actions | null;
  /** Opens a response for the actions that wait for one. */
  goOn(): void;
  close(): void;
}

function createDeeds(initiative: Initiative): Deeds {
  const waiting: Actions[] = [];
  const timers = new Set<Timer>();
  let opening: Actions | null = null;
  const later = (milliseconds: number, action: () => void): void => {
    const timer = initiative.clock.after(milliseconds, () => {
      timers.delete(timer);
      action();
    });
    timers.add(timer);
  };
  const goOn = (): void => {
    const [next] = waiting;
    if (next === undefined || opening !== null) return;
    waiting.shift();
    opening = next;
    if (!initiative.takeTurn()) waiting.unshift(next);
    opening = null;
  };
  const doAtOnce = ([action, ...rest]: Actions, event: JsonObject): void => {
    if (action === undefined) return;
    if ("wait" in action) {
      later(millisecondsIn(action.wait), () => doAtOnce(rest, event));
      return;
    }
    if ("fail" in action) initiative.tellError(action.fail, textOf(event, "event_id"));
    if ("disconnect" in action) initiative.leave("disconnect");
    else if ("expire" in action) initiative.leave("expire");
    else doAtOnce(rest, event);
  };
  return {
    later,
    start(actions, event = {}) {
      if (!actions.some((action) => "say" in action || "call" in action)) {
        doAtOnce(actions, event);
        return;
      }
      waiting.push(actions);
      goOn();
    },
    opened() {
      const own = opening;
      opening = null;
      return own;
    },
    goOn,
    close() {
      for (const timer of timers) timer.cancel();
      waiting.length = 0;
    },
  };
}
