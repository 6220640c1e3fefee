import { isObject, type JsonObject, type JsonValue } from "../json-value.ts";
import { childPointer } from "../pointer.ts";
import { removeMember } from "../pointer-fixes.ts";
import { refusal, type PointerEdit, type PointerFix } from "../report.ts";
import { snakeCase } from "../knowledge/snake-case.ts";
import { defineRule } from "./rule.ts";

/** What stands beside `session` in requests, in their answers and in events. */
const besideSession = new Set(["event_id", "expires_after", "expires_at", "value", "sdp"]);
/** Those of them that tell where a session was copied from, even without `session`. */
const ofRequests = new Set(["event_id", "expires_after"]);
const sessionTypes: readonly unknown[] = ["realtime", "transcription"];

export const wrappedSession = defineRule({
  id: "wrapped-session",
  severity: "error",
  description: "Disallow the request or the event around a session",
  messages: {
    event:
      "This is an event with a session in it; the file holds the session alone. Move what `session` holds to the top.",
    request:
      "This is a request with a session in it; the file holds the session alone. Move what `session` holds to the top.",
    stray:
      "`{{key}}` stands beside a session in requests and events, not in the session. Remove it.",
  },
  check({ session, isOpen, report }) {
    const wrapped = session["session"];
    const keys = Object.keys(session);
    if (isObject(wrapped) || isOpen("/session")) {
      const pointer = "/session";
      const around = keys.filter((key) => besideSession.has(snakeCase(key)));
      const covers = [...around, "type"].map((key) => childPointer("", key));
      const fixes = isObject(wrapped) ? [unwrapping(session, wrapped, around)] : [];
      const server = refusal("unknown_parameter", pointer);
      const place = { pointer, part: "key", covers, fixes, server } as const;
      report(place, isEvent(session["type"]) ? "event" : "request");
      return;
    }
    for (const key of keys.filter((name) => ofRequests.has(snakeCase(name)))) {
      const pointer = childPointer("", key);
      const server = refusal("unknown_parameter", pointer);
      report({ pointer, part: "key", fixes: [removeMember(pointer)], server }, "stray", { key });
    }
  },
});

/** Takes away what is around the session, and keeps its type. */
function unwrapping(outer: JsonObject, wrapped: JsonObject, around: readonly string[]): PointerFix {
  const edits: PointerEdit[] = around.map((key) => ({
    op: "remove",
    pointer: childPointer("", key),
  }));
  const type = outer["type"];
  if (type !== undefined && Object.hasOwn(wrapped, "type")) {
    edits.push({ op: "remove", pointer: "/type" });
  } else if (isEvent(type)) {
    edits.push({ op: "set", pointer: "/type", value: typeOfEvent(type) });
  }
  edits.push({ op: "unwrap", pointer: "/session" });
  return { title: "Keep only what `session` holds", kind: "suggestion", edits };
}

function isEvent(type: JsonValue | undefined): type is string {
  return typeof type === "string" && !sessionTypes.includes(type);
}

/** Source: the events of the published OpenAPI description; the beta had two `…session.update`. */
function typeOfEvent(type: string): string {
  return type.startsWith("transcription_session") ? "transcription" : "realtime";
}
