import { expect, test } from "vitest";

import {
  placeCall,
  rawRequest,
  readChanges,
  startTalking,
  fileName,
  key,
  sessionText,
} from "./talking.ts";

test("every file of the page comes with a policy that lets nothing else in", async () => {
  const { url } = await startTalking();
  const types: Record<string, string> = {
    "": "text/html",
    "page.js": "text/javascript",
    "page.css": "text/css",
    "icon.svg": "image/svg+xml",
  };
  for (const [name, type] of Object.entries(types)) {
    const { status, headers } = await fetch(url + name);
    expect([name, status]).toEqual([name, 200]);
    expect(headers.get("content-type")).toContain(type);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    const policy = headers.get("content-security-policy")?.split("; ");
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "media-src blob: mediastream:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]);
  }
});

test("the page names no other origin", async () => {
  const { url } = await startTalking();
  const html = await (await fetch(url)).text();
  const css = await (await fetch(`${url}page.css`)).text();
  expect(html + css).not.toMatch(/https?:|\/\//);
});

test.each([
  { what: "the root", path: "/", status: 404 },
  { what: "another secret", path: "/AAAAAAAAAAAAAAAAAAAAAA/session", status: 404 },
  { what: "a file of the disk", path: "SECRET../package.json", status: 404 },
  { what: "an encoded way up", path: "SECRET..%2f..%2fpackage.json", status: 404 },
  { what: "an address that is none", path: "http://[", status: 421 },
])("$what is not there", async ({ path, status }) => {
  const { url } = await startTalking();
  const { pathname } = new URL(url);
  const answer = await rawRequest(url, { path: path.replace("SECRET", pathname) });
  expect(answer.status).toBe(status);
});

test.each([
  { what: "a name that was rebound", headers: { host: "evil.example:80" }, refused: 421 },
  { what: "a page of another site", headers: { origin: "https://evil.example" }, refused: 403 },
  {
    what: "a page of another port",
    headers: { origin: "http://127.0.0.1:1", "sec-fetch-site": "same-site" },
    refused: 403,
  },
  { what: "a page without an origin", headers: { origin: "null" }, refused: 403 },
])("$what gets nothing", async ({ headers, refused }) => {
  const { url, emulator } = await startTalking();
  const { pathname } = new URL(url);
  for (const [method, name] of [
    ["GET", ""],
    ["GET", "session"],
    ["GET", "changes"],
    ["POST", "call"],
    ["DELETE", "calls/rtc_1"],
  ]) {
    const path = `${pathname}${name ?? ""}`;
    const { status, body } = await rawRequest(url, { path, method: method ?? "", headers });
    expect([method, name, status]).toEqual([method, name, refused]);
    expect(body).not.toContain("look_up_order");
  }
  expect(emulator.journal().requests).toEqual([]);
});

test("two runs have two addresses", async () => {
  const [one, other] = [await startTalking(), await startTalking()];
  expect(new URL(one.url).pathname).not.toBe(new URL(other.url).pathname);
  expect(new URL(one.url).pathname).toMatch(/^\/[\w-]{22}\/$/);
});

test("neither the key nor a value of the environment is in any answer", async () => {
  const token = "crm-token-0123456789";
  const text = sessionText
    .replace("Be brief.", `"Never say ${key}."`)
    .replace(
      "tools:",
      "tools:\n  - type: mcp\n    server_label: crm\n    server_url: https://crm.example.com/mcp\n    authorization: ${env:CRM_TOKEN}",
    );
  const talking = await startTalking({ [fileName]: text }, { CRM_TOKEN: token });
  const { url } = talking;
  const { response, callId } = await placeCall(talking);
  expect(response.status).toBe(201);
  const changes = await readChanges(talking);
  const session = { type: "realtime", instructions: `Never say ${key}.` };
  const post = async (action: string, body: object) => {
    const init = { method: "POST", body: JSON.stringify(body) };
    return (await fetch(`${url}calls/${callId}/${action}`, init)).text();
  };
  const answers = [
    JSON.stringify([...response.headers]),
    await response.text(),
    JSON.stringify(await changes.next()),
    ...(await Promise.all(
      ["", "page.js", "session", "nothing"].map(async (name) => (await fetch(url + name)).text()),
    )),
    await post("session", { session }),
    await post("update", { hasSpoken: false }),
    await post("error", { error: { code: "invalid_value", message: `Wrong: ${key} ${token}` } }),
  ].join("\n");
  expect(answers).toContain("***");
  expect(answers).toContain("look_up_order");
  expect(answers).not.toContain(key);
  expect(answers).not.toContain(token);
});
