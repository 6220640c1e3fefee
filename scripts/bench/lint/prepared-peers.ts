import { writeWrongFile } from "../bench-inputs.ts";
import { exitCodeOf } from "../measured-process.ts";
import { installPeers, type Peers } from "../peers.ts";

/** Installs the peers into a folder the first time that somebody asks for them. */
export function preparedPeers(folder: string): () => Promise<Peers> {
  let prepared: Promise<Peers> | null = null;
  return async () => (prepared ??= prepare(folder));
}

/** A tool that lets a wrong file pass is set up wrongly, and its time would mean nothing. */
async function prepare(folder: string): Promise<Peers> {
  const peers = installPeers(folder);
  const wrong = writeWrongFile(folder);
  for (const [name, commandFor] of Object.entries(peers)) {
    if ((await exitCodeOf(commandFor(wrong))) === 0) {
      throw new Error(`${name} finds nothing in a wrong file.`);
    }
  }
  return peers;
}
