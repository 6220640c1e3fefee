import { createCall, createClientSecret } from "@callsheet/runner";
import OpenAI from "openai";
import { expect, test } from "vitest";
import { key } from "./caught.ts";
import { acceptCall, answerJson, startEndpoint, type RecordedRequest } from "./endpoint.ts";
import { micOffer } from "./offers.ts";

const session = {
  type: "realtime",
  model: "gpt-realtime-2.1",
  instructions: 'Grüße jeden Anrufer.\r\n--\r\n"quoted" \u{1F44B}',
  audio: { input: { turn_detection: null } },
} as const;

/** A multipart body with its boundary, which every client draws anew, taken out. */
function withoutBoundary({ headers, body }: RecordedRequest): string {
  const boundary = /boundary=(\S+)$/.exec(headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) throw new Error("no boundary");
  return body.toString("latin1").replaceAll(boundary, "BOUNDARY");
}

function officialClient(baseURL: string): OpenAI {
  return new OpenAI({ apiKey: key, baseURL, maxRetries: 0 });
}

test("the body of a call is what the official client sends", async () => {
  const { baseUrl, requests } = await startEndpoint(acceptCall);
  await officialClient(baseUrl).realtime.calls.create({ sdp: micOffer, session });
  await createCall({ session, offer: micOffer, apiKey: key, baseUrl });
  const [theirs, ours] = requests;
  if (theirs === undefined || ours === undefined) throw new Error("two requests expected");
  expect(ours.url).toBe(theirs.url);
  expect(withoutBoundary(ours)).toBe(withoutBoundary(theirs));
  expect(withoutBoundary(ours)).toBe(
    Buffer.from(
      [
        "--BOUNDARY",
        'Content-Disposition: form-data; name="sdp"',
        "Content-Type: application/sdp",
        "",
        micOffer,
        "--BOUNDARY",
        'Content-Disposition: form-data; name="session"',
        "Content-Type: application/json",
        "",
        JSON.stringify(session),
        "--BOUNDARY--",
        "",
      ].join("\r\n"),
    ).toString("latin1"),
  );
});

test("without a session ours stays multipart with a project key; the official client does not", async () => {
  const { baseUrl, requests } = await startEndpoint(acceptCall);
  await officialClient(baseUrl).realtime.calls.create({ sdp: micOffer });
  await createCall({ offer: micOffer, apiKey: key, baseUrl });
  expect(requests.map(({ headers }) => headers["content-type"]?.split(";")[0])).toEqual([
    "application/sdp",
    "multipart/form-data",
  ]);
  expect(requests[0]?.body.toString()).toBe(micOffer);
  expect(withoutBoundary(requests[1] ?? expect.fail("no request"))).toBe(
    `--BOUNDARY\r\nContent-Disposition: form-data; name="sdp"\r\nContent-Type: application/sdp\r\n\r\n${micOffer}\r\n--BOUNDARY--\r\n`,
  );
});

test("a client secret is asked for as the official client does", async () => {
  const { baseUrl, requests } = await startEndpoint((response) => {
    answerJson(response, 200, { value: "ek_1", expires_at: 1_756_310_470, session });
  });
  await officialClient(baseUrl).realtime.clientSecrets.create({
    expires_after: { anchor: "created_at", seconds: 60 },
    session,
  });
  await createClientSecret({ session, expiresAfterSeconds: 60, apiKey: key, baseUrl });
  const [theirs, ours] = requests;
  expect(ours?.body.toString()).toBe(theirs?.body.toString());
  expect(ours?.headers["content-type"]).toBe(theirs?.headers["content-type"]);
  expect(ours?.url).toBe(theirs?.url);
});
