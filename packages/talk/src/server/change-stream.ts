/** Tells pages of every state of the file, a line of JSON each, as server-sent events. */
export interface ChangeStream {
  readonly tell: (state: string) => void;
  /** A stream that begins with a state; it ends when its reader goes away. */
  readonly open: (state: string) => Response;
  readonly close: () => void;
}

export function createChangeStream(): ChangeStream {
  const readers = new Set<ReadableStreamDefaultController<Uint8Array>>();
  return {
    tell(state) {
      for (const reader of readers) reader.enqueue(eventOf(state));
    },
    open(state) {
      let own: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({
        start(reader) {
          own = reader;
          readers.add(reader);
          reader.enqueue(eventOf(state));
        },
        cancel: () => void readers.delete(own),
      });
      return new Response(body, { headers: { "content-type": "text/event-stream" } });
    },
    close() {
      for (const reader of readers) reader.close();
      readers.clear();
    },
  };
}

function eventOf(state: string): Uint8Array {
  return new TextEncoder().encode(`data: ${state}\n\n`);
}
