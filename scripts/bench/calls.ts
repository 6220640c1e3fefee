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

console.log(`Node ${process.version}; by turns, to an endpoint on this machine\n`);
await report("echo", "An endpoint that takes no time");
const ratio = await report("emulator", "The emulator, which answers with SDP of its own");
const isMet = ratio <= targetRatio;
console.log(`Target at the emulator: ratio at most ${targetRatio}: ${isMet ? "met" : "missed"}`);
process.exitCode = isMet ? 0 : 1;
