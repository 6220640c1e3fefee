import { createServer, type Server } from "node:http";
import * as http from "node:http";
import { connect } from "node:net";

import { describe, expect, onTestFinished, test } from "vitest";

import { acceptCall, answerJson, answerSdp, startEndpoint } from "../runner/endpoint.ts";
import { micOffer } from "../runner/offers.ts";
import { callsheet, folderWith } from "./callsheet.ts";

const key = "sk-proj-0123456789abcdef";
const env = { OPENAI_API_KEY: key };
const session = "type: realtime\nmodel: gpt-realtime-2.1\n";
const files = { "a.realtime.yaml": session, "offer.sdp": micOffer };
const call = ["call", "a.realtime.yaml", "--sdp", "offer.sdp"];

test("a client secret sends the bare offer, and a warning says what that means", async () => {
  const { baseUrl, requests } = await startEndpoint(acceptCall);
  const { code, stdout, stderr } = await callsheet([...call, "--base-url", baseUrl], {
    cwd: folderWith(files),
    env: { OPENAI_API_KEY: "ek_0123456789abcdef" },
  });
  expect(stderr).toMatch(
    /^warning: The key is a client secret.* The file's session is not used\.\n/,
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: answerSdp });
  expect(requests.map(({ headers, body }) => [headers["content-type"], body.toString()])).toEqual([
    ["application/sdp", micOffer],
  ]);
});

describe("Azure", () => {
  async function azure() {
    return startEndpoint((response, { url }) => {
      if (!url.endsWith("/client_secrets")) acceptCall(response);
      else answerJson(response, 200, { value: "ek_1", expires_at: 1, session: {} });
    });
  }

  test.each([
    { from: "--target and the variables of Azure", config: "", more: ["--target", "azure"] },
    { from: "the configuration", config: "target: azure\n", more: [] },
  ])("is asked for by $from", async ({ config, more }) => {
    const { host, requests } = await azure();
    const { code, stderr } = await callsheet([...call, ...more], {
      cwd: folderWith({ ...files, "callsheet.config.yaml": config }),
      env: { AZURE_OPENAI_ENDPOINT: `http://${host}/`, AZURE_OPENAI_API_KEY: key },
    });
    expect(stderr).toBe("call rtc_u0_EBE4oHU6FYPaFejVfBpPW\n");
    expect(code).toBe(0);
    expect(requests.map(({ url, headers }) => [url, headers["api-key"]])).toEqual([
      ["/openai/v1/realtime/client_secrets", key],
      ["/openai/v1/realtime/calls", undefined],
    ]);
  });

  test("takes deployment names that OpenAI has no model of", async () => {
    const { host } = await azure();
    const { code, stderr } = await callsheet([...call, "--target", "azure"], {
      cwd: folderWith({ ...files, "a.realtime.yaml": "type: realtime\nmodel: front-desk\n" }),
      env: { AZURE_OPENAI_ENDPOINT: `http://${host}`, AZURE_OPENAI_API_KEY: key },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "call rtc_u0_EBE4oHU6FYPaFejVfBpPW\n" });
  });

  test.each([
    [{ AZURE_OPENAI_API_KEY: key }, 3, /^error: Azure needs the base URL of a resource\.\n/],
    [
      { AZURE_OPENAI_ENDPOINT: "https://x.example" },
      2,
      /^error: There is no API key\. Set AZURE_OPENAI_API_KEY/,
    ],
    [
      { AZURE_OPENAI_ENDPOINT: "x.example", AZURE_OPENAI_API_KEY: key },
      2,
      /^error: AZURE_OPENAI_ENDPOINT is not an address\./,
    ],
  ])("with %j only", async (variables, exit, words) => {
    const cwd = folderWith(files);
    const argv = [...call, "--target", "azure"];
    const { code, stderr } = await callsheet(argv, { cwd, env: variables });
    expect(stderr).toMatch(words);
    expect(code).toBe(exit);
  });
});

describe("--verbose", () => {
  test("shows request and response on stderr, without a secret", async () => {
    const { baseUrl, host } = await startEndpoint(acceptCall);
    const withToken = `${session}tools: [{ type: mcp, server_label: crm, server_url: "https://crm.example", require_approval: never, authorization: lit-0123456789 }]\n`;
    const { code, stdout, stderr } = await callsheet(
      [...call, "--verbose", "--base-url", baseUrl],
      {
        cwd: folderWith({ ...files, "a.realtime.yaml": withToken }),
        env,
      },
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: answerSdp });
    const lines = stderr.split("\n");
    expect(lines[0]).toBe(`> POST http://${host}/v1/realtime/calls`);
    expect(lines).toContain("> authorization: Bearer ***");
    expect(lines).toContain('> Content-Disposition: form-data; name="sdp"');
    expect(lines).toContain("> v=0");
    expect(lines).toContain(
      '> {"type":"realtime","model":"gpt-realtime-2.1","tools":[{"type":"mcp","server_label":"crm","server_url":"https://crm.example","require_approval":"never","authorization":"***"}]}',
    );
    expect(lines).toContain("< 201 Created");
    expect(lines).toContain("< x-request-id: req_1");
    expect(lines).toContain("< v=0");
    expect(lines.at(-2)).toBe("call rtc_u0_EBE4oHU6FYPaFejVfBpPW");
    expect(stderr).not.toContain(key);
    expect(stderr).not.toContain("lit-0123456789");
  });

  test("shows what was refused before it says what to do, and no secret that was minted", async () => {
    const { baseUrl } = await startEndpoint((response) => {
      answerJson(response, 200, { value: "ek_0123456789", expires_at: 1 });
    });
    const argv = ["secret", "a.realtime.yaml", "--verbose", "--base-url", baseUrl];
    const { code, stderr } = await callsheet(argv, { cwd: folderWith(files), env });
    expect(stderr).toMatch(/^< \{"value":"\*\*\*","expires_at":1\}\nerror: /m);
    expect(code).toBe(3);
  });

  test("shows control characters of an answer as signs", async () => {
    const { baseUrl } = await startEndpoint((response) =>
      response.writeHead(400).end("\u001b[31m"),
    );
    const argv = [...call, "--verbose", "--base-url", baseUrl];
    const { stderr } = await callsheet(argv, { cwd: folderWith(files), env });
    expect(stderr).toContain("< \u241b[31m\n");
    expect(stderr).not.toContain("\u001b");
  });
});

/** A proxy that notes the addresses it is asked to open tunnels to. */
async function startProxy(): Promise<{ server: Server; address: string; tunnels: string[] }> {
  const tunnels: string[] = [];
  const server = createServer();
  server.on("connect", ({ url = "" }, socket, head) => {
    tunnels.push(url);
    const { hostname, port } = new URL(`http://${url}`);
    const onward = connect(Number(port), hostname, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    socket.on("error", () => onward.destroy());
    onTestFinished(() => void socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { server, address: `http://127.0.0.1:${address.port}`, tunnels };
}

test("HTTP_PROXY is used where Node can, and a warning says where it can't", async () => {
  const { baseUrl, host } = await startEndpoint(acceptCall);
  const { address, tunnels } = await startProxy();
  const restoreFetch = keepGlobalDispatcher();
  onTestFinished(restoreFetch);
  const { code, stderr } = await callsheet([...call, "--base-url", baseUrl], {
    cwd: folderWith(files),
    env: { ...env, HTTP_PROXY: address },
  });
  expect(code).toBe(0);
  const canProxy = "setGlobalProxyFromEnv" in http;
  expect(tunnels).toEqual(canProxy ? [host] : []);
  if (canProxy) expect(stderr).not.toContain("warning");
  else expect(stderr).toMatch(/^warning: HTTP_PROXY is not used: Node /);
});

/** What a process that goes on after the command, as this one, has to put back. */
function keepGlobalDispatcher(): () => void {
  const symbol = Symbol.for("undici.globalDispatcher.1");
  const before: unknown = Reflect.get(globalThis, symbol);
  return () => {
    Reflect.set(globalThis, symbol, before);
  };
}
