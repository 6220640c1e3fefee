import { describe, expect, test } from "vitest";
import { key } from "./caught.ts";
import { answerSdp, callLocation } from "./endpoint.ts";
import { failureOf } from "./failing-call.ts";

describe("an answer that is none", () => {
  const headers = { "content-type": "application/sdp", location: callLocation };
  test.each([
    {
      what: "no Location",
      status: 201,
      headers: { ...headers, location: undefined },
      body: answerSdp,
      says: "a call but no Location header, so the call has no id",
    },
    {
      what: "a Location without an id",
      status: 201,
      headers: { ...headers, location: "/v1/realtime/calls/" },
      body: answerSdp,
      says: 'a Location header that ends in no call id ("rtc_…")',
    },
    {
      what: "HTML",
      status: 201,
      headers: { ...headers, "content-type": "text/html" },
      body: "<html></html>",
      says: 'the content type "text/html" where SDP was expected',
    },
    {
      what: "no SDP",
      status: 201,
      headers,
      body: "hello",
      says: 'a body that is no SDP: it does not start with "v=0"',
    },
    {
      what: "bytes that are no text",
      status: 201,
      headers,
      body: Buffer.from([0x76, 0x3d, 0x30, 0x0a, 0xff]),
      says: 'a body that is no SDP: it does not start with "v=0"',
    },
    {
      what: "a byte order mark first",
      status: 201,
      headers,
      body: `\uFEFF${answerSdp}`,
      says: 'a body that is no SDP: it does not start with "v=0"',
    },
    {
      what: "nothing",
      status: 201,
      headers,
      body: "",
      says: 'a body that is no SDP: it does not start with "v=0"',
    },
    {
      what: "too much",
      status: 201,
      headers,
      body: answerSdp.padEnd(1024 * 1024 + 1, "a"),
      says: "an answer longer than 1048576 bytes",
    },
    {
      what: "another status",
      status: 200,
      headers,
      body: answerSdp,
      says: "a status 200 where 201 was expected",
    },
  ])("with $what", async ({ status, headers: { location, ...rest }, body, says }) => {
    const { error, message } = await failureOf((response) => {
      response.writeHead(status, location === undefined ? rest : { ...rest, location }).end(body);
    });
    expect(error).toMatchObject({ kind: "protocol", status });
    expect(message).toBe(`HOST answered with ${says}.`);
  });

  test.each([
    {
      location: "https://user:pw@elsewhere.example/v2?key=1#x",
      where: "https://elsewhere.example/v2",
    },
    { location: "/login", where: "http://HOST/login" },
    { location: `/${key}`, where: "http://HOST/***" },
    { location: undefined, where: "another address" },
  ])("a redirect to $where is not followed", async ({ location, where }) => {
    const { error, message, requests } = await failureOf((response) => {
      response.writeHead(307, location === undefined ? {} : { location }).end();
    });
    expect(error).toMatchObject({ kind: "protocol", status: 307 });
    expect(message).toBe(
      `HOST redirects to ${where}; the redirect was not followed, since the key would go along.`,
    );
    expect(requests).toHaveLength(1);
  });
});
