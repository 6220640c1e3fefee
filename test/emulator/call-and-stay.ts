import { createCaller } from "@callsheet/emulator";

/** Calls an endpoint, says so when it is greeted, and stays until it is killed. */
const [baseUrl = ""] = process.argv.slice(2);
const client = await createCaller({ reach: "loopback" });
client.onEvent(({ type }) => {
  process.stdout.write(`${JSON.stringify(type)}\n`);
});
const body = new FormData();
body.set("sdp", client.offer);
const response = await fetch(`${baseUrl}/realtime/calls`, {
  method: "POST",
  headers: { authorization: "Bearer sk-test" },
  body,
});
await client.accept(await response.text());
await client.closed;
