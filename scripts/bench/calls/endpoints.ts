import { createServer } from "node:http";

import { startEmulator } from "@callsheet/emulator";

// Run as a process of its own, so that it doesn't take the time of the one that is measured; the
// word after the script says which endpoint it is.

const answer = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
const headers = { "content-type": "application/sdp", location: "/v1/realtime/calls/rtc_bench_1" };

/** Answers every offer at once with the same words: the time that it takes is next to nothing. */
function startEcho(): void {
  const server = createServer((request, response) => {
    request.resume().once("end", () => response.writeHead(201, headers).end(answer));
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (typeof address !== "object" || address === null) return;
    process.send?.(`http://127.0.0.1:${address.port}/v1`);
  });
}

async function startAnswering(): Promise<void> {
  const emulator = await startEmulator();
  process.send?.(emulator.baseUrl);
}

if (process.argv[2] === "emulator") await startAnswering();
else startEcho();
process.once("disconnect", () => process.exit());
