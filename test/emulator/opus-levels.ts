import OpusScript from "opusscript";
import { onTestFinished } from "vitest";
import type { Caller } from "@callsheet/emulator";

/** How loud a packet is when it is played: 1 is the loudest sound that there is. */
export type Listen = (packet: Uint8Array) => number;

/** Plays packets of Opus one after the other. */
export function opusListener(): Listen {
  const decoder = new OpusScript(48_000, 1);
  onTestFinished(() => {
    decoder.delete();
  });
  return (packet) => {
    const bytes = decoder.decode(Buffer.from(packet));
    let squares = 0;
    for (let at = 0; at < bytes.length; at += 2) squares += bytes.readInt16LE(at) ** 2;
    return Math.sqrt(squares / (bytes.length / 2)) / 0x8000;
  };
}

/** How loud each packet is that a caller hears, in their order. */
export function loudnessOf(client: Caller): number[] {
  const listen = opusListener();
  const levels: number[] = [];
  client.onAudio((packet) => levels.push(listen(packet)));
  return levels;
}
