import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { startEmulator } from "@callsheet/emulator";
import { createCall } from "@callsheet/runner";
import { describe, expect, onTestFinished, test } from "vitest";

import { acceptCall, answerJson, startEndpoint, type RecordedRequest } from "../runner/endpoint.ts";
import { micOffer } from "../runner/offers.ts";
import { callsheet, folderWith } from "./callsheet.ts";

const key = "sk-proj-0123456789abcdef";
const shellEnv = { OPENAI_API_KEY: key, CRM_TOKEN: "tok-0123456789", BUDGET: "100" };

/** Everything that a shell could trip over. */
const session = String.raw`type: realtime
model: gpt-realtime-2.1
max_output_tokens: ${"${env:BUDGET}"}
instructions: |
  It's 5 o'clock; "quoted" \n $HOME ${"`date`"} 100% %s \\ é 👋
tools:
  - type: mcp
    server_label: crm
    server_url: https://crm.example
    require_approval: never
    authorization: ${"${env:CRM_TOKEN}"}
`;
const files = { "a.realtime.yaml": session, "offer.sdp": micOffer };

/** Describes a call, and gives the command that came out. */
async function described(baseUrl: string, env: Record<string, string>, more: string[] = []) {
  const argv = ["call", "a.realtime.yaml", "--dry-run", "--sdp", "offer.sdp"];
  const run = await callsheet([...argv, "--base-url", baseUrl, ...more], {
    cwd: folderWith(files),
    env,
  });
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
  for (const secret of [key, "tok-0123456789"]) expect(run.stdout).not.toContain(secret);
  return run.stdout;
}

async function runInShell(command: string, env: Record<string, string>, shell = "sh") {
  const cwd = folderWith({});
  const path = process.env["PATH"] ?? "";
  return promisify(execFile)(shell, ["-c", command], { cwd, env: { ...env, PATH: path } });
}

function withoutBoundary({ headers, body }: RecordedRequest) {
  const boundary = /boundary=(\S+)$/.exec(headers["content-type"] ?? "")?.[1] ?? "";
  const { authorization, accept } = headers;
  return { authorization, accept, body: body.toString().replaceAll(boundary, "BOUNDARY") };
}

describe("--dry-run prints a command", () => {
  test.each(["sh", "bash"])("that %s runs as it stands, byte for byte", async (shell) => {
    const { baseUrl, requests } = await startEndpoint(acceptCall);
    const { stdout } = await runInShell(await described(baseUrl, shellEnv), shellEnv, shell);
    expect(stdout).toMatch(/^HTTP\/1\.1 201 [^]*^location: [^]*\r\nv=0\r\n/im);
    await createCall({
      offer: micOffer,
      apiKey: key,
      baseUrl,
      session: {
        type: "realtime",
        model: "gpt-realtime-2.1",
        max_output_tokens: 100,
        instructions: "It's 5 o'clock; \"quoted\" \\n $HOME `date` 100% %s \\\\ é 👋\n",
        tools: [
          {
            type: "mcp",
            server_label: "crm",
            server_url: "https://crm.example",
            require_approval: "never",
            authorization: "tok-0123456789",
          },
        ],
      },
    });
    const [byShell, byRunner] = requests.map(withoutBoundary);
    expect(byShell).toEqual(byRunner);
  });

  test("that places a call at the emulator", async () => {
    const emulator = await startEmulator({ apiKey: key });
    onTestFinished(() => emulator.close());
    const { stdout } = await runInShell(await described(emulator.baseUrl, shellEnv), shellEnv);
    expect(stdout).toMatch(/^HTTP\/1\.1 201 [^]*^location: \/v1\/realtime\/calls\/rtc_\w+\r/im);
  });

  test("that names the variables it reads", async () => {
    const command = await described("https://api.example/v1", shellEnv, [
      ...["--safety-identifier", "user-hash"],
    ]);
    expect(command.split("\n")[0]).toBe(
      "# For a POSIX shell with curl. It reads from the environment: OPENAI_API_KEY, BUDGET, CRM_TOKEN",
    );
    expect(command).toContain('--header "authorization: Bearer $OPENAI_API_KEY"');
    expect(command).toContain('--header "openai-safety-identifier: user-hash"');
  });

  test("that sends the bare offer with a client secret", async () => {
    const env = { ...shellEnv, OPENAI_API_KEY: "ek_0123456789" };
    const { baseUrl, requests } = await startEndpoint(acceptCall);
    await runInShell(await described(baseUrl, env), env);
    const [request] = requests;
    expect(request?.headers["content-type"]).toBe("application/sdp");
    expect(request?.headers.authorization).toBe("Bearer ek_0123456789");
    expect(request?.body.toString()).toBe(micOffer);
  });

  test("that mints and calls on Azure", async () => {
    const env = { CRM_TOKEN: "tok-0123456789", BUDGET: "100", AZURE_OPENAI_API_KEY: key };
    const { host, requests } = await startEndpoint((response, { url }) => {
      if (!url.endsWith("/client_secrets")) acceptCall(response);
      else answerJson(response, 200, { value: "ek_minted_1", expires_at: 1, session: {} });
    });
    const command = await described(`http://${host}`, env, ["--target", "azure"]);
    await runInShell(command, env);
    expect(
      requests.map(({ url, headers }) => [url, headers["api-key"], headers.authorization]),
    ).toEqual([
      ["/openai/v1/realtime/client_secrets", key, undefined],
      ["/openai/v1/realtime/calls", undefined, "Bearer ek_minted_1"],
    ]);
    expect(requests[1]?.body.toString()).toBe(micOffer);
  });

  test("without a key, and with an offer of its own when there is none", async () => {
    const argv = ["call", "a.realtime.yaml", "--dry-run", "--base-url", "http://127.0.0.1:9/v1"];
    const { OPENAI_API_KEY: _, ...env } = shellEnv;
    const { code, stdout } = await callsheet(argv, { cwd: folderWith(files), env });
    expect(stdout).toMatch(/--request POST 'http:\/\/127\.0\.0\.1:9\/v1\/realtime\/calls'/);
    expect(stdout).toMatch(/^ +'m=audio /m);
    expect(code).toBe(0);
  });
});
