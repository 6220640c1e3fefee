/** A text as it lies in a file. */
export interface DecodedText {
  /** The text without its byte order mark. */
  readonly text: string;
  readonly byteOrderMark: "" | "\uFEFF";
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads bytes as UTF-8; `null` when they are something else. A byte order mark is tolerated. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  try {
    return withoutMark(decoder.decode(bytes));
  } catch {
    return null;
  }
}

/** Takes the byte order mark off a text. */
export function withoutMark(text: string): DecodedText {
  return text.startsWith("\uFEFF")
    ? { text: text.slice(1), byteOrderMark: "\uFEFF" }
    : { text, byteOrderMark: "" };
}
