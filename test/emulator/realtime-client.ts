import { onTestFinished } from "vitest";
import type { JsonObject } from "@callsheet/core";
import {
  createCaller,
  startEmulator,
  type Caller,
  type Emulator,
  type EmulatorOptions,
} from "@callsheet/emulator";
import { hearEvents, type HeardEvents } from "./heard-events.ts";

/** The smallest session that a call takes. */
export const plainSession: JsonObject = { type: "realtime" };

/** An emulator that ends with the test. */
export async function emulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const started = await startEmulator(options);
  onTestFinished(() => started.close());
  return started;
}

/** A caller at the loopback address that ends with the test. */
export async function caller(timeoutMs = 15_000): Promise<Caller> {
  const created = await createCaller({ reach: "loopback", timeoutMs });
  onTestFinished(() => created.close());
  return created;
}

/** Sends an offer and a session as the parts of a form. */
export function postCall(
  { baseUrl }: Emulator,
  parts: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(parts)) body.set(name, value);
  return fetch(`${baseUrl}/realtime/calls`, {
    method: "POST",
    headers: { authorization: "Bearer sk-test", ...headers },
    body,
  });
}

/** Sends a JSON body to a path below `/v1`. */
export function postJson(
  { baseUrl }: Emulator,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${baseUrl}${path}`, {
    method: "POST",
    headers: {
      authorization: "Bearer sk-test",
      "content-type": "application/json",
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

/** Hangs a call up by its `Location`. */
export function postHangup(
  { url }: Emulator,
  location: string,
  key = "sk-test",
): Promise<Response> {
  return fetch(`${url}${location}/hangup`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
  });
}

/** The events that a caller hears, from the moment of asking. */
export function eventsOf(client: Caller): JsonObject[] {
  const heard = hearEvents();
  client.onEvent(heard.add);
  return heard.all;
}

/** Places a call and connects it. */
export async function connect(
  endpoint: Emulator,
  client: Caller,
  session: JsonObject = plainSession,
): Promise<{ location: string }> {
  const response = await postCall(endpoint, {
    sdp: client.offer,
    session: JSON.stringify(session),
  });
  await client.accept(await response.text());
  return { location: response.headers.get("location") ?? "" };
}

/** A caller whose call has begun: the id of the call, and what the caller hears. */
export async function callUp(
  endpoint: Emulator,
): Promise<{ client: Caller; heard: HeardEvents; callId: string; location: string }> {
  const client = await caller();
  const heard = hearEvents();
  client.onEvent(heard.add);
  const { location } = await connect(endpoint, client);
  await heard.next("session.created");
  return { client, heard, location, callId: location.split("/").at(-1) ?? "" };
}
