import type { JsonObject } from "@callsheet/core";
import type { OutputAudio } from "../audio/output-audio.ts";
import { inSeconds } from "../clock.ts";
import type { ClientMessage } from "../events/client-event.ts";
import { errorFields, type Emit } from "../events/server-event.ts";
import { createId } from "../identifiers.ts";
import { messageRecord, type CallKind, type CallRecord } from "../journal/call-record.ts";
import { sessionExpired } from "../refusal/event-refusals.ts";
import { createLiveSession, type LiveSession } from "../session/live-session.ts";
import { sessionMinutes } from "../session/session-resource.ts";
import { createBroadcast } from "./broadcast.ts";
import type { CallServices } from "./call-services.ts";
import type { EndReason } from "./end-reason.ts";
import type { EventChannel } from "./event-channel.ts";
import { createLifetime } from "./lifetime.ts";

/** A call with a session, over whatever it goes. */
export interface Call {
  readonly id: string;
  readonly kind: CallKind;
  readonly session: LiveSession;
  /** Settles once the call is over and what it held is released. */
  readonly ended: Promise<void>;
  /** Ends the call; harmless on one that is over. */
  end(reason: EndReason): Promise<void>;
  /** Gives the call so many milliseconds to connect. */
  awaitConnection(milliseconds: number): void;
  /** The caller is there, and the hour of the session begins. */
  connected(): void;
  /** Adds a channel: it is told all that the server says from now on. */
  attach(channel: EventChannel): void;
  detach(channel: EventChannel): void;
  /** Serves what came in over a channel. */
  receive(channel: EventChannel, message: ClientMessage): void;
}

export interface CallOptions {
  readonly record: CallRecord;
  /** The session as it was asked for, without defaults. */
  readonly asked: JsonObject;
  readonly createAudio: (emit: Emit) => OutputAudio;
  /** Frees what carries the call. */
  readonly release: () => Promise<void>;
}

const sessionMilliseconds = sessionMinutes * 60_000;

/** Opens a call; its session has not begun. */
export function openCall(services: CallServices, options: CallOptions): Call {
  const { clock, latencyMs, log, createPersona } = services;
  const { record, asked, createAudio, release } = options;
  const { id, kind } = record;
  const broadcast = createBroadcast(clock, latencyMs, record);
  const { emit } = broadcast;
  const life = createLifetime(clock, async () => {
    const said = broadcast.close();
    session.close();
    await said;
    await release();
    log(`${id} ended`);
  });
  const end = async (reason: EndReason): Promise<void> => {
    if (record.state !== "ended") closeRecord(record, reason, clock.now());
    await life.end();
  };
  const expire = (): void => {
    emit("error", errorFields(sessionExpired(sessionMinutes).error, null));
    broadcast.afterwards(() => void end("expired"));
  };
  const session = createLiveSession({
    asked,
    identity: { id: createId("sess"), expiresAt: inSeconds(clock.now() + sessionMilliseconds) },
    clock,
    createPersona,
    emit,
    audio: createAudio(emit),
    log: (line) => log(`${id} ${line}`),
    onDeparture(departure) {
      if (departure === "expire") expire();
      else broadcast.afterwards(() => void end("disconnected"));
    },
  });
  record.session = () => session.shown();
  record.state = "connecting";
  return {
    id,
    kind,
    session,
    ended: life.ended,
    end,
    awaitConnection(milliseconds) {
      life.extend(milliseconds, () => void end("never-connected"));
    },
    connected() {
      record.state = "connected";
      log(`${id} connected`);
      life.extend(sessionMilliseconds, expire);
    },
    attach: broadcast.add,
    detach: broadcast.remove,
    receive(channel, message) {
      if (record.state === "ended") return;
      record.messages.add(messageRecord(clock.now(), "client", channel.name, message));
      session.receive(message);
    },
  };
}

function closeRecord(record: CallRecord, reason: EndReason, now: number): void {
  const session = record.session();
  record.session = () => session;
  record.state = "ended";
  record.endedAt = now;
  record.endReason = reason;
}
