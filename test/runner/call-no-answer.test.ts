import { describe, expect, test } from "vitest";
import { key } from "./caught.ts";
import {
  acceptCall,
  answerSdp,
  callLocation,
  closedPort,
  startEndpoint,
  type Answer,
} from "./endpoint.ts";
import { failure, failureOf } from "./failing-call.ts";

describe("no answer", () => {
  test("a closed port", async () => {
    const host = `127.0.0.1:${await closedPort()}`;
    const error = await failure({ baseUrl: `http://${host}/v1` });
    expect(error).toMatchObject({
      kind: "network",
      code: "ECONNREFUSED",
      status: null,
      message: `Nothing listens at ${host} (ECONNREFUSED).`,
      hint: "Check the base URL and that the endpoint runs.",
    });
  });

  test("a name that no DNS knows", async () => {
    const error = await failure({ baseUrl: "http://callsheet.invalid/v1" });
    expect(error.kind).toBe("network");
    expect(error.message).toMatch(
      /^The name callsheet\.invalid could not be resolved \((ENOTFOUND|EAI_AGAIN)\)\.$/,
    );
  });

  test("https where plain http is spoken", async () => {
    const { baseUrl } = await startEndpoint(acceptCall);
    const error = await failure({ baseUrl: baseUrl.replace("http:", "https:") });
    expect(error.kind).toBe("network");
    expect(error.message).toMatch(/^No secure connection to 127\.0\.0\.1:\d+ could be made \(/);
  });

  test("a certificate that nobody vouches for", async () => {
    const error = await failure({
      fetch: () => {
        const cause = { code: "DEPTH_ZERO_SELF_SIGNED_CERT" };
        return Promise.reject(new TypeError(`fetch failed with Bearer ${key}`, { cause }));
      },
    });
    expect(error.message).toBe(
      "No secure connection to api.openai.com could be made (DEPTH_ZERO_SELF_SIGNED_CERT).",
    );
  });

  test("something that is not HTTP", async () => {
    const { error } = await failureOf((response) => {
      response.socket?.end("SSH-2.0-OpenSSH_9.2\r\n\r\n");
    });
    expect(error.kind).toBe("network");
    expect(error.message).toMatch(
      /answered with something that is not HTTP \((?:HPE_\w+|HTTPParserError)\)\.$/,
    );
  });

  test("a connection that is cut before the answer", async () => {
    const { error, requests } = await failureOf((response) => {
      response.socket?.destroy();
    });
    expect(error.kind).toBe("network");
    expect(error.message).toMatch(/failed before an answer arrived \(/);
    expect(requests).toHaveLength(1);
  });

  test("a connection that is cut within the answer", async () => {
    const { error, message } = await failureOf((response) => {
      response.writeHead(201, { location: callLocation, "content-length": "1000" });
      response.write("v=0\r\n", () => response.socket?.destroy());
    });
    expect(error).toMatchObject({ kind: "network", status: 201 });
    expect(message).toBe("The connection to HOST broke while its answer (201) was arriving.");
  });

  test("a server that never answers", async () => {
    const { error, message } = await failureOf(() => undefined, { timeoutMs: 200 });
    expect(error).toMatchObject({ kind: "timeout", status: null });
    expect(message).toBe("HOST gave no full answer within 0.2 s.");
  });

  test("the connection to a server that never answers is let go", async () => {
    await new Promise<void>((resolve, reject) => {
      const answer: Answer = (response) => response.on("close", resolve);
      failureOf(answer, { timeoutMs: 50 }).catch(reject);
    });
  });

  test("a server that never ends its answer", async () => {
    const { error } = await failureOf(
      (response) => {
        response.writeHead(201, { "content-type": "application/sdp", location: callLocation });
        response.write(answerSdp);
      },
      { timeoutMs: 200 },
    );
    expect(error.kind).toBe("timeout");
  });

  test("a fetch that ignores its signal is left behind too", async () => {
    const never = async (): Promise<Response> => new Promise(() => undefined);
    expect(await failure({ fetch: never, timeoutMs: 50 })).toMatchObject({ kind: "timeout" });
  });

  test("a caller who gives up", async () => {
    const control = new AbortController();
    const { error } = await failureOf(() => control.abort(), { signal: control.signal });
    expect(error.kind).toBe("aborted");
  });

  test("a caller who gave up before", async () => {
    const signal = AbortSignal.abort(new Error(key));
    const { error, requests } = await failureOf(acceptCall, { signal });
    expect(error.kind).toBe("aborted");
    expect(requests).toEqual([]);
  });
});
