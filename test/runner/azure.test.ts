import { createCall, createClientSecret } from "@callsheet/runner";
import { describe, expect, test } from "vitest";
import { caught } from "./caught.ts";
import { acceptCall, answerJson, startEndpoint } from "./endpoint.ts";
import { micOffer } from "./offers.ts";

const key = "0123456789abcdef0123456789abcdef";
const token = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJheiJ9.c2lnbmF0dXJl";
const secret = "ek_azure_1";
const session = { type: "realtime", model: "front-desk-deployment" };

/** Mints and answers as Azure does, below `/openai/v1`. */
async function azure() {
  const endpoint = await startEndpoint((response, { url }) => {
    if (!/\/client_secrets\b/.test(url)) acceptCall(response);
    else answerJson(response, 200, { value: secret, expires_at: 1_795_339_318, session });
  });
  return { ...endpoint, resource: `http://${endpoint.host}` };
}

describe("a call on Azure", () => {
  test("mints a client secret with the key, then sends the bare offer with the secret", async () => {
    const { resource, requests } = await azure();
    const call = await createCall({
      target: "azure",
      baseUrl: resource,
      apiKey: key,
      organization: "org_1",
      session,
      offer: micOffer,
    });
    await call.hangup();
    const seen = requests.map(({ url, headers, body }) => ({
      url,
      key: headers["api-key"],
      bearer: headers.authorization,
      organization: headers["openai-organization"],
      type: headers["content-type"],
      body: body.toString(),
    }));
    const none = { key: undefined, bearer: undefined, organization: undefined, type: undefined };
    const calls = "/openai/v1/realtime/calls";
    expect(seen).toEqual([
      {
        ...none,
        url: "/openai/v1/realtime/client_secrets",
        key,
        type: "application/json",
        body: JSON.stringify({ session }),
      },
      { ...none, url: calls, bearer: `Bearer ${secret}`, type: "application/sdp", body: micOffer },
      { ...none, url: `${calls}/${call.callId}/hangup`, bearer: `Bearer ${secret}`, body: "" },
    ]);
  });

  test("with a client secret sends the offer alone", async () => {
    const { resource, requests } = await azure();
    await createCall({ target: "azure", baseUrl: resource, apiKey: secret, offer: micOffer });
    expect(requests.map(({ url }) => url)).toEqual(["/openai/v1/realtime/calls"]);
  });
});

test("an Entra token goes as a bearer", async () => {
  const { resource, requests } = await azure();
  await createClientSecret({ target: "azure", baseUrl: resource, apiKey: token, session });
  const { authorization, "api-key": apiKey } = requests[0]?.headers ?? {};
  expect({ authorization, apiKey }).toEqual({
    authorization: `Bearer ${token}`,
    apiKey: undefined,
  });
});

test.each(["", "/", "/openai", "/openai/", "/openai/v1", "/openai/v1/"])(
  "the resource's address may end in %j",
  async (end) => {
    const { resource, requests } = await azure();
    const baseUrl = `${resource}${end}`;
    await createClientSecret({ target: "azure", baseUrl, apiKey: key, session });
    expect(requests[0]?.url).toBe("/openai/v1/realtime/client_secrets");
  },
);

test("a gateway's own folder is kept", async () => {
  const { resource, requests } = await azure();
  const baseUrl = `${resource}/apim/voice/openai/v1?team=a`;
  await createClientSecret({ target: "azure", baseUrl, apiKey: key, session });
  expect(requests[0]?.url).toBe("/apim/voice/openai/v1/realtime/client_secrets?team=a");
});

test.each([
  [undefined, "Azure needs the base URL of a resource."],
  [
    "https://x.openai.azure.com/openai/v1?api-version=2025-08-28",
    "The base URL has an `api-version`, which Azure's Realtime API does not take.",
  ],
])("%s is refused before anything is sent", async (baseUrl, message) => {
  const error = await caught(
    createClientSecret({ target: "azure", baseUrl, apiKey: key, session }),
  );
  expect(error).toMatchObject({ kind: "network", message });
});
