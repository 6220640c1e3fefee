import { createCall } from "@callsheet/runner";
import { expect, test } from "vitest";
import { key } from "./caught.ts";
import { acceptCall, answerSdp, callLocation, startEndpoint } from "./endpoint.ts";
import { micOffer, readOffer } from "./offers.ts";

const session = { type: "realtime", instructions: "Say “hello”.\r\nThen wait." };

test("a call gives the answer, its id and its address", async () => {
  const { baseUrl } = await startEndpoint(acceptCall);
  const call = await createCall({ session, offer: micOffer, apiKey: key, baseUrl });
  expect(call).toEqual({
    answer: answerSdp,
    callId: "rtc_u0_EBE4oHU6FYPaFejVfBpPW",
    location: callLocation,
    requestId: "req_1",
    hangup: expect.any(Function),
  });
});

test("the request names its caller and says nothing of the beta", async () => {
  const { baseUrl, host, requests } = await startEndpoint(acceptCall);
  await createCall({
    session,
    offer: micOffer,
    apiKey: key,
    baseUrl: `${baseUrl}/`,
    organization: "org-1",
    project: "proj_1",
    safetyIdentifier: "user-5f2c",
  });
  expect(requests).toMatchObject([{ method: "POST", url: "/v1/realtime/calls" }]);
  expect(requests[0]?.headers).toMatchObject({
    host,
    authorization: `Bearer ${key}`,
    accept: "application/sdp",
    "openai-organization": "org-1",
    "openai-project": "proj_1",
    "openai-safety-identifier": "user-5f2c",
  });
  expect(requests[0]?.headers).not.toHaveProperty("openai-beta");
});

test("a query of the base URL is kept, as Azure's filter needs it", async () => {
  const { host, requests } = await startEndpoint(acceptCall);
  const baseUrl = `http://${host}/openai/v1?webrtcfilter=on`;
  await createCall({ session, offer: micOffer, apiKey: key, baseUrl });
  expect(requests[0]?.url).toBe("/openai/v1/realtime/calls?webrtcfilter=on");
});

test.each([
  "chromium-156-mic-gathered",
  "chromium-156-recvonly-mdns",
  "firefox-esr-153-mic-gathered",
  "werift-0.25.2-offer",
])("the offer of %s and the session arrive byte for byte", async (name) => {
  const { baseUrl, requests } = await startEndpoint(acceptCall);
  const offer = readOffer(name);
  await createCall({ session, offer, apiKey: key, baseUrl });
  const { headers, body } = requests[0] ?? expect.fail("no request");
  const contentType = headers["content-type"] ?? "";
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": contentType },
  }).formData();
  expect([...form]).toEqual([
    ["sdp", offer],
    ["session", JSON.stringify(session)],
  ]);
});

test("a client secret without a session sends the raw offer", async () => {
  const { baseUrl, requests } = await startEndpoint(acceptCall);
  await createCall({ offer: micOffer, apiKey: "ek_68af296e8e40", baseUrl });
  expect(requests[0]?.headers["content-type"]).toBe("application/sdp");
  expect(requests[0]?.body.equals(Buffer.from(micOffer))).toBe(true);
});

test("an LF answer is handed on as it is", async () => {
  const answer = "v=0\no=- 1 1 IN IP4 127.0.0.1\n\uFEFF";
  const { baseUrl } = await startEndpoint((response) => {
    response.writeHead(201, {
      location: `${callLocation}?x=1`,
      "content-type": "Application/SDP; a=b",
    });
    response.end(answer);
  });
  const call = await createCall({ session, offer: micOffer, apiKey: key, baseUrl });
  expect(call.answer).toBe(answer);
  expect(call.callId).toBe("rtc_u0_EBE4oHU6FYPaFejVfBpPW");
});

test("hangup ends the call with the same key, even after its request was given up", async () => {
  const { baseUrl, requests } = await startEndpoint((response, { url }) => {
    if (url.endsWith("/hangup")) response.writeHead(200).end();
    else acceptCall(response);
  });
  const control = new AbortController();
  const { signal } = control;
  const call = await createCall({ session, offer: micOffer, apiKey: key, baseUrl, signal });
  control.abort();
  await call.hangup();
  expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "POST /v1/realtime/calls",
    "POST /v1/realtime/calls/rtc_u0_EBE4oHU6FYPaFejVfBpPW/hangup",
  ]);
  expect(requests[1]?.headers.authorization).toBe(`Bearer ${key}`);
});
