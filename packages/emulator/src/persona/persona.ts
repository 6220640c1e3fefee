import type { JsonObject } from "@callsheet/core";
import type { Clock } from "../clock.ts";
import type { ConversationItem } from "../conversation/conversation-item.ts";
import type { ApiError } from "../refusal/refusal.ts";
import type { Words } from "../response/speech.ts";

/** What a response is to answer. */
export interface Turn {
  /** Which response of the session it is, from 1. */
  readonly number: number;
  /** The session in force, with its defaults and with what the response asks for in place of it. */
  readonly session: JsonObject;
  /** The conversation so far, or what the response was given instead. */
  readonly items: readonly ConversationItem[];
}

/**
 * One thing that the model does. `say` speaks, or writes where the session asks for text. `call`
 * asks for a function: its `arguments` are sent as they are, right or wrong. `fail` ends the
 * response with an error, `disconnect` the call, and `expire` ends it as the hour does that a
 * session lasts.
 */
export type Step =
  | ({ readonly do: "say" } & Words)
  | { readonly do: "call"; readonly name: string; readonly arguments: string }
  | { readonly do: "wait"; readonly milliseconds: number }
  | ({ readonly do: "fail" } & Failure)
  | { readonly do: Departure };

/** Why a response fails, in the words of its `status_details`. */
export interface Failure {
  /** `server_error` unless told. */
  readonly type?: string;
  /** `null` for none. */
  readonly code: string | null;
  readonly message: string;
}

/** The mind of a session, which a real one has a model for. */
export interface Persona {
  /** The session has begun, and its client can hear of it. */
  begin?(): void;
  /** What it does on a turn. It is asked for a step when the one before has been done. */
  respond(turn: Turn): Iterable<Step>;
  /**
   * What the user said in so many milliseconds of audio, for sessions that have it transcribed.
   * Nothing, unless it is told: the emulator recognises no speech.
   */
  transcribe?(milliseconds: number): string;
  /** A response is over: the next one may be given. */
  turnEnded?(): void;
  /** Hears of an event of a client, once it has been served; not of one that was refused. */
  notice?(event: JsonObject): void;
  /** The session is over. */
  close?(): void;
}

/** What a persona may do on its own account, between its turns. */
export interface Initiative {
  readonly clock: Clock;
  /** Takes a turn unasked. Whether it does: not while another is being taken. */
  readonly takeTurn: () => boolean;
  /** Sends an `error` event; `clientEventId` names the event that is to blame, if one is. */
  readonly tellError: (error: ToldError, clientEventId: string | null) => void;
  /** Tells whoever runs the emulator. */
  readonly log: (line: string) => void;
  readonly leave: (how: Departure) => void;
}

/** An error as `error` events tell it; `server_error` without a code unless told. */
export type ToldError = Pick<ApiError, "message"> & Partial<ApiError>;

/** Makes the mind of one session. */
export type CreatePersona = (initiative: Initiative) => Persona;

/** How a call ends because of a persona: it is cut off, or its hour is over. */
export type Departure = "disconnect" | "expire";
