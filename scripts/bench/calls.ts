import { measureConnect } from "./calls/connect.ts";
import { measureRelay, type EndpointKind } from "./calls/relay.ts";
import { markdownTable, spread } from "./table.ts";

const rounds: Readonly<Record<EndpointKind, number>> = { echo: 2000, emulator: 400 };
const targetRatio = 1.1;

/** Prints what the relay takes at an endpoint, and gives its ratio to a bare `fetch`. */
async function report(kind: EndpointKind, title: string): Promise<number> {
  const { fetch, relay } = await measureRelay(kind, rounds[kind]);
  const ratio = relay.median / fetch.median;
  const head = [`${title}, ${rounds[kind]} offers each`, "ms, median (min–max)", "ratio"];
  const rows = [
    ["bare fetch of the same body", spread(fetch, 2), "1.00"],
    ["createCallHandler", spread(relay, 2), ratio.toFixed(2)],
  ];
  console.log(`${markdownTable(head, rows)}\n`);
  return ratio;
}

const callsAtOnce = 100;
const callsInRow = { few: 100, many: 1000 };

/** Prints what calls take that really connect, and what they leave behind. */
async function reportConnecting(): Promise<void> {
  const inRow = [callsInRow.few, callsInRow.many];
  const measured = await measureConnect({ atOnce: callsAtOnce, inRow });
  const { connecting, connected, allCalls, afterCalls } = measured;
  const [few = NaN, many = NaN] = inRow.map((count) => afterCalls.get(count));
  const growth = ((many / few - 1) * 100).toFixed(0);
  const head = ["Calls to one emulator, each of which is spoken to", ""];
  const rows = [
    [`${callsAtOnce} at once: connected`, String(connected)],
    [`${callsAtOnce} at once: to session.created, ms, p50`, connecting.median.toFixed(0)],
    [`${callsAtOnce} at once: to session.created, ms, p99`, connecting.p99.toFixed(0)],
    ["memory a call, MiB", (allCalls / callsAtOnce).toFixed(2)],
    [`memory after ${callsInRow.few} in a row, MiB`, few.toFixed(0)],
    [`memory after ${callsInRow.many} in a row, MiB`, `${many.toFixed(0)} (${growth} % more)`],
  ];
  console.log(`${markdownTable(head, rows)}\n`);
}

console.log(`Node ${process.version}; by turns, to an endpoint on this machine\n`);
await report("echo", "An endpoint that takes no time");
const ratio = await report("emulator", "The emulator, which answers with SDP of its own");
await reportConnecting();
const isMet = ratio <= targetRatio;
console.log(`Target at the emulator: ratio at most ${targetRatio}: ${isMet ? "met" : "missed"}`);
process.exitCode = isMet ? 0 : 1;
