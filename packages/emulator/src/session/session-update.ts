import { effectiveSession, valueAt, type JsonObject } from "@callsheet/core";
import { otherSessionType, voiceIsFixed } from "../refusal/event-refusals.ts";
import { granted, type Outcome } from "../refusal/refusal.ts";
import { mergePatch } from "./merge-patch.ts";
import { checkSession } from "./session-check.ts";

/**
 * The session that a `session.update` makes of another, both as asked for, without defaults. The
 * update has to be right by itself, and the session that comes of it too; otherwise nothing of it
 * holds. A `model` in it changes nothing and is not looked at.
 */
export function updateSession(
  asked: JsonObject,
  update: JsonObject,
  hasSpoken: boolean,
): Outcome<JsonObject> {
  const patch = { ...update };
  delete patch["model"];
  const checkedPatch = checkSession(patch);
  if (!checkedPatch.ok) return checkedPatch;
  const [wanted, actual] = [typeOf(patch), typeOf(asked)];
  if (wanted !== actual) return otherSessionType(wanted, actual);
  const merged = checkSession(mergePatch(asked, patch));
  if (!merged.ok) return merged;
  if (hasSpoken && voiceOf(merged.value) !== voiceOf(asked)) return voiceIsFixed();
  return granted(merged.value);
}

function typeOf(session: JsonObject): string {
  return session["type"] === "transcription" ? "transcription" : "realtime";
}

/** The voice of a session in a form that can be compared: it is a name, or an object with an id. */
export function voiceOf(session: JsonObject): string {
  return JSON.stringify(valueAt(effectiveSession(session), ["audio", "output", "voice"]));
}
