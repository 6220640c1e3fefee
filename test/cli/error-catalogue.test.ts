import { createServer } from "node:net";
import { createServer as createTlsServer } from "node:https";

import { describe, expect, onTestFinished, test } from "vitest";

import { closedPort, startEndpoint } from "../runner/endpoint.ts";
import { callsheet, folderWith } from "./callsheet.ts";
import { sayings } from "./refusals.ts";

const key = "sk-proj-0123456789abcdef";

const session = `type: realtime
model: gpt-realtime-2.1
output_modalities: [audio]
max_output_tokens: 4096
audio:
  input:
    format: { type: audio/pcm, rate: 24000 }
    turn_detection: { type: semantic_vad }
  output:
    voice: marin
    speed: 1.2
reasoning: { effort: low }
tools:
  - type: function
    name: look_up_order
    description: Looks up an order.
`;

/** What a person reads when an endpoint fails, its port taken out. */
async function readingOf(baseUrl: string): Promise<string> {
  const cwd = folderWith({ "a.realtime.yaml": session });
  const argv = ["call", "a.realtime.yaml", "--base-url", baseUrl, "--timeout", "900ms"];
  const { code, stdout, stderr } = await callsheet(argv, { cwd, env: { OPENAI_API_KEY: key } });
  expect(stdout + stderr).not.toContain(key);
  expect(stdout).toBe("");
  const { host } = new URL(baseUrl);
  return `exit code ${code}\n${stderr.replaceAll(host, "HOST")}`;
}

describe("what a person reads when the endpoint says", () => {
  test.each(sayings)("$name", async ({ name, answer }) => {
    const { baseUrl } = await startEndpoint(answer);
    const file = `../fixtures/call-errors/${name.replaceAll(/\W+/g, "-")}.txt`;
    await expect(await readingOf(baseUrl)).toMatchFileSnapshot(file);
  });
});

/** A server that takes connections and does something odd with them; gives its port. */
async function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

describe("what a person reads when", () => {
  test("nothing listens", async () => {
    const reading = await readingOf(`http://127.0.0.1:${await closedPort()}/v1`);
    await expect(reading).toMatchFileSnapshot("../fixtures/call-errors/nothing-listens.txt");
  });

  test("the name has no address", async () => {
    const reading = await readingOf("http://callsheet.invalid/v1");
    // Whether the name server says no or doesn't answer is up to the machine.
    expect(reading.replace(/ENOTFOUND|EAI_AGAIN/, "CODE")).toBe(
      "exit code 3\nerror: The name HOST could not be resolved (CODE).\nCheck the spelling of the base URL and the network's DNS.\n",
    );
  });

  test("TLS fails", async () => {
    // A server without any certificate can agree on no cipher.
    const port = await portOf(createTlsServer());
    const reading = await readingOf(`https://127.0.0.1:${port}/v1`);
    expect(reading).toMatch(
      /^exit code 3\nerror: No secure connection to HOST could be made \([\w/]+\)\.\nCheck that it speaks https and that its certificate is trusted\.\n$/,
    );
  });

  test("what answers is not HTTP", async () => {
    const port = await portOf(createServer((socket) => socket.end("SSH-2.0-OpenSSH_9.2\r\n")));
    expect(await readingOf(`http://127.0.0.1:${port}/v1`)).toMatch(
      /^exit code 3\nerror: HOST answered with something that is not HTTP \(\w+\)\.\nCheck the base URL and that the endpoint runs\.\n$/,
    );
  });

  test("the answer never comes", async () => {
    const { baseUrl } = await startEndpoint(() => undefined);
    const reading = await readingOf(baseUrl);
    await expect(reading).toMatchFileSnapshot("../fixtures/call-errors/never-answered.txt");
  });

  test("the connection breaks in the middle of the answer", async () => {
    const { baseUrl } = await startEndpoint((response) => {
      response.writeHead(201, { "content-length": "100" }).write("v=0\r\n");
      setImmediate(() => void response.destroy());
    });
    const reading = await readingOf(baseUrl);
    await expect(reading).toMatchFileSnapshot("../fixtures/call-errors/broken-off.txt");
  });
});
