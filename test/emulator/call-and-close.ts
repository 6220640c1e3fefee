import { createCaller, startEmulator } from "@callsheet/emulator";

const endpoint = await startEmulator();
const client = await createCaller({ reach: "loopback" });
const greeted = new Promise((resolve) => {
  client.onEvent(({ type }) => {
    process.stdout.write(`${JSON.stringify(type)}\n`);
    resolve(type);
  });
});
const body = new FormData();
body.set("sdp", client.offer);
const headers = { authorization: "Bearer sk-test" };
const url = `${endpoint.baseUrl}/realtime/calls`;
const response = await fetch(url, { method: "POST", headers, body });
await client.accept(await response.text());
await greeted;
await client.close();
await endpoint.close();
process.stdout.write("closed\n");
