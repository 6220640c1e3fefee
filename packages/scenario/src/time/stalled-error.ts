/** The endpoint no longer answers, and nothing tells why; the message is a sentence. */
export class StalledError extends Error {
  override readonly name = "StalledError";
}
