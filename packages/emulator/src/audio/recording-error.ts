/** A file that can't be played; the message says in a sentence what is wrong with it. */
export class RecordingError extends Error {
  override readonly name = "RecordingError";
}
