import { createCall } from "@callsheet/runner";
import { describe, expect, test } from "vitest";
import { key } from "./caught.ts";
import { acceptCall } from "./endpoint.ts";
import { failure, failureOf } from "./failing-call.ts";
import { micOffer } from "./offers.ts";

describe("before any request", () => {
  test("a faulty offer", async () => {
    const { error, requests } = await failureOf(acceptCall, { offer: micOffer.trim() });
    expect(error).toMatchObject({ kind: "offer", code: "no-final-crlf", status: null });
    expect(error.message).toContain("failed to unmarshal SDP: EOF");
    expect(requests).toEqual([]);
  });

  test("several faults are counted", async () => {
    const offer = micOffer.replace("a=rtcp-mux\r\n", "").trim();
    const { error } = await failureOf(acceptCall, { offer });
    expect(error.message).toMatch(/^The offer was not sent\. .*\(Faults in all: 2\.\)$/);
  });

  test.each([`${key}\n`, ` ${key}`, `"${key}\u0000"`, `${key}é`, `${key} x`])(
    "a key that cannot stand in a header: %j",
    async (apiKey) => {
      const { error, requests } = await failureOf(acceptCall, { apiKey });
      expect(error).toMatchObject({ kind: "key", status: null });
      expect(requests).toEqual([]);
    },
  );

  test("no key", async () => {
    const { error } = await failureOf(acceptCall, { apiKey: "" });
    expect(error).toMatchObject({ kind: "key", message: "The API key is empty." });
  });

  test("another identifier that cannot be sent", async () => {
    const { error } = await failureOf(acceptCall, { project: "proj\r\nx-evil: 1" });
    expect(error.message).toMatch(/^The project id holds/);
    expect(error.message).not.toContain("evil");
  });

  test.each(["nowhere", "ftp://example.com", `https://user:${key}@example.com/v1`])(
    "a base URL that cannot be called: %s",
    async (baseUrl) => {
      const error = await failure({ baseUrl });
      expect(error).toMatchObject({ kind: "network", message: "The base URL cannot be called." });
    },
  );

  test("a time limit that is no time is a mistake of the program", async () => {
    const call = createCall({ offer: micOffer, apiKey: key, timeoutMs: -1 });
    await expect(call).rejects.toThrow(RangeError);
  });
});
