import type { Recording } from "@callsheet/emulator";
import { countOf, turnEndOf } from "./conversation/answering.ts";
import type { Exchange } from "./conversation/exchange.ts";
import type { Line } from "./conversation/line.ts";

/** Silence after a recording, so that nothing of it is still under way when it was said: 200 ms. */
const trailingFrames = 10;
const silence: Recording[number] = {
  // RFC 6716, section 3.1: CELT, full band, mono.
  opus: Uint8Array.of(0xf8, 0xff, 0xfe),
  samples: new Int16Array(480),
};

/** How long a server may take to notice speech that is over, in milliseconds of this machine. */
const patienceMs = 15_000;

/**
 * Says a recording, in the time that it takes: audio goes over the network as it is spoken. Without
 * turn detection the turn is committed by hand. Gives whether the server took it for a turn.
 */
export async function speakTurn(
  line: Line,
  exchange: Exchange,
  recording: Recording,
): Promise<boolean> {
  const begin = exchange.entries.length;
  await line.speak([...recording, ...Array.from({ length: trailingFrames }, () => silence)]);
  const turnEnd = turnEndOf(exchange.entries);
  if (turnEnd === "by-hand") exchange.send({ type: "input_audio_buffer.commit" });
  else if (!(await wasHeard(exchange, begin))) return false;
  if (turnEnd !== "answered") exchange.send({ type: "response.create", event_id: "spoken_turn" });
  return true;
}

/** Waits until all speech that was noticed has become turns. */
async function wasHeard(exchange: Exchange, begin: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const events = exchange.entries.slice(begin).map(({ event }) => event);
    const started = countOf(events, "input_audio_buffer.speech_started");
    if (started > 0 && countOf(events, "input_audio_buffer.committed") >= started) return true;
    const left = deadline - performance.now();
    if (left <= 0 || exchange.isOver()) return false;
    await exchange.news(left);
  }
}
