import type { JsonObject } from "@callsheet/core";
import type { ConnectionOptions } from "../connection.ts";
import type { Call } from "../create-call.ts";
import type { CallLogEntry } from "./call-log.ts";

/** A session, or what makes it for a request. */
export type SessionSource = JsonObject | ((request: Request) => JsonObject | Promise<JsonObject>);

/** Which session a call gets; a browser can change none of them. */
export type SessionChoice =
  | { readonly session: SessionSource; readonly sessions?: never }
  /**
   * By name; the request's `?session=NAME` picks one of them, and there are no others. A single one
   * needs no name.
   */
  | { readonly sessions: Readonly<Record<string, SessionSource>>; readonly session?: never };

export interface CallHandlerSettings extends Omit<
  ConnectionOptions,
  "signal" | "safetyIdentifier"
> {
  /** Says who may call: `false` is answered with 401, a response of its own as it is. */
  readonly authorize?: ((request: Request) => Answer<boolean | Response>) | undefined;
  /** A hashed, stable id of the end user, for `OpenAI-Safety-Identifier`. */
  readonly safetyIdentifier?:
    string | ((request: Request) => Answer<string | undefined>) | undefined;
  /** The seconds that a user has to wait, answered with 429; `null` lets the call pass. */
  readonly rateLimit?: ((request: Request) => Answer<number | null>) | undefined;
  /**
   * Origins whose pages may call besides the handler's own, such as `https://app.example.com`.
   * None unless they are named: a page of another origin is answered with 403.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /**
   * The host names under which the handler is served, without ports; another is answered with 421.
   * On a developer's machine `loopbackHosts` keeps pages out that rebind their name to it.
   */
  readonly hosts?: readonly string[] | undefined;
  /** Calls that are being placed at the same time; one more is answered with 503. Default 100. */
  readonly maxConcurrent?: number | undefined;
  /** The longest request that is read, in bytes; default 262144. An offer has a few thousand. */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Hears what became of each request, and again when a placed call turns out to be abandoned;
   * nothing in it is secret.
   */
  readonly log?: ((entry: CallLogEntry) => void) | undefined;
  /** Gets each call whose answer goes to its browser, so that it can be hung up from here. */
  readonly onPlaced?: ((call: Call) => void) | undefined;
  /** Told of everything that went wrong on this side or upstream, as it was thrown. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /**
   * Keeps the platform alive until a call whose browser went away is hung up, where it would else
   * end with the response: `(work) => context.waitUntil(work)`.
   */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

export type CallHandlerOptions = CallHandlerSettings & SessionChoice;

type Answer<Value> = Value | Promise<Value>;

/** The names by which a machine calls itself. */
export const loopbackHosts: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];
