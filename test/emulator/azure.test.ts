import OpenAI from "openai";
import { expect, test } from "vitest";
import type { JsonObject } from "@callsheet/core";
import type { Emulator } from "@callsheet/emulator";
import { openSocket } from "./event-socket.ts";
import { readOffer } from "./offers.ts";
import { caller, emulator } from "./realtime-client.ts";

const offer = readOffer("werift-0.25.2-offer.sdp");
const session = { type: "realtime", model: "our-deployment" };

function post(
  { url }: Emulator,
  path: string,
  body: string | FormData,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  return fetch(`${url}/openai/v1/realtime${path}`, { method: "POST", headers, body });
}

function form(sdp: string, asked: JsonObject): FormData {
  const body = new FormData();
  body.set("sdp", sdp);
  body.set("session", JSON.stringify(asked));
  return body;
}

test.each([{ "api-key": "azure-key" }, { authorization: "Bearer entra-token" }])(
  "mints with %j, and then takes the bare offer",
  async (headers: Record<string, string>) => {
    const endpoint = await emulator();
    const json = { ...headers, "content-type": "application/json" };
    const minted = await post(endpoint, "/client_secrets", JSON.stringify({ session }), json);
    expect(minted.status).toBe(200);
    const { value }: { value: string } = await minted.json();
    const client = await caller();
    const response = await post(endpoint, "/calls", client.offer, {
      authorization: `Bearer ${value}`,
      "content-type": "application/sdp",
    });
    expect(response.status).toBe(201);
    const location = response.headers.get("location") ?? "";
    expect(location).toMatch(/^\/openai\/v1\/realtime\/calls\/rtc_\w+$/);
    await client.accept(await response.text());
    const hangup = await fetch(`${endpoint.url}${location}/hangup`, {
      method: "POST",
      headers: { authorization: `Bearer ${value}` },
    });
    expect(hangup.status).toBe(200);
    await client.closed;
  },
);

test("calls a model by the name of any deployment", async () => {
  const endpoint = await emulator();
  const response = await post(endpoint, "/calls", form(offer, session), { "api-key": "azure-key" });
  expect(response.status).toBe(201);
});

test.each([
  ["a version in the query", "/calls?api-version=2025-08-28", { "api-key": "azure-key" }],
  ["no key", "/calls", {}],
  ["an empty key", "/calls", { "api-key": "" }],
])("refuses %s", async (_, path, headers: Record<string, string>) => {
  const endpoint = await emulator();
  const response = await post(endpoint, path, form(offer, session), headers);
  expect([response.status, await response.json()]).toMatchObject([
    401,
    { error: { code: "invalid_api_key" } },
  ]);
});

test("takes the one key that it was told to take, in either header", async () => {
  const endpoint = await emulator({ apiKey: "azure-key" });
  const statuses = [];
  const keys: Record<string, string>[] = [
    { "api-key": "azure-key" },
    { authorization: "Bearer azure-key" },
    { "api-key": "azure-other" },
  ];
  for (const headers of keys) {
    statuses.push((await post(endpoint, "/calls", form(offer, session), headers)).status);
  }
  expect(statuses).toEqual([201, 201, 401]);
});

test("is OpenAI's address without the header, which that doesn't know", async () => {
  const { baseUrl } = await emulator();
  const response = await fetch(`${baseUrl}/realtime/calls`, {
    method: "POST",
    headers: { "api-key": "azure-key" },
    body: form(offer, { type: "realtime" }),
  });
  expect(response.status).toBe(401);
});

test.each([
  ["the header", "", { "api-key": "azure-key" }],
  ["the query, as browsers send it", "&api-key=azure-key", {}],
])("opens a WebSocket with a key in %s", async (_, query, headers: Record<string, string>) => {
  const endpoint = await emulator({ apiKey: "azure-key" });
  const path = `/openai/v1/realtime?model=our-deployment${query}`;
  const socket = openSocket(endpoint, path, { headers });
  expect(await socket.next("session.created")).toMatchObject({
    session: { model: "our-deployment" },
  });
});

test("serves the official client at Azure's address", async () => {
  const { url } = await emulator({ apiKey: "azure-key" });
  const openai = new OpenAI({ apiKey: "azure-key", baseURL: `${url}/openai/v1` });
  const client = await caller();
  const response = await openai.realtime.calls.create({
    sdp: client.offer,
    session: { type: "realtime", model: "our-deployment" },
  });
  await client.accept(await response.text());
  await openai.realtime.calls.hangup(response.headers.get("location")?.split("/").at(-1) ?? "");
  await client.closed;
});
