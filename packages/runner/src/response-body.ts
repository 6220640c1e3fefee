/** The longest body that is read, in bytes: far above any answer, far below a memory problem. */
export const longestBody = 1024 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Reads a body to its end; `null` when it is longer than `limit` bytes, and then the rest is
 * left unread. Rejects when the body breaks off.
 */
export async function readBody(
  body: ReadableStream<Bytes> | null,
  limit: number,
): Promise<Bytes | null> {
  if (body === null) return new Uint8Array();
  const chunks: Bytes[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joinChunks(chunks, length);
    length += value.length;
    if (length > limit) {
      // Nobody waits for the other side to agree that the rest is not wanted.
      void reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
}

// Making one takes longer than decoding an offer with it.
const exactDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Decodes UTF-8 without changing a byte, a byte order mark included; `null` when it is none. */
export function decodeExactly(bytes: Uint8Array): string | null {
  try {
    return exactDecoder.decode(bytes);
  } catch {
    return null;
  }
}

function joinChunks(chunks: readonly Bytes[], length: number): Bytes {
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0];
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}
