/** What a command reads from the pipe or terminal before it. */
export interface InputStream extends AsyncIterable<Uint8Array> {
  readonly isTTY?: boolean | undefined;
}

export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** The width of the terminal in columns. */
  readonly columns?: number | undefined;
}

/** Everything that a command takes from, and gives to, the process around it. */
export interface Streams {
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /**
   * Asks to be told when the user ends the command (Ctrl-C). Only a command that has something to
   * put in order before it ends asks; every other one just ends.
   */
  readonly interruption?: () => AbortSignal;
}

/** The streams of a Node process. Getters, because a stream that nobody uses costs start-up time. */
export function streamsOf(process: NodeJS.Process): Streams {
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return toleratingClosedPipe(process.stdout);
    },
    get stderr() {
      return toleratingClosedPipe(process.stderr);
    },
    env: process.env,
    cwd: process.cwd(),
    interruption: () => interruptionOf(process),
  };
}

/** A reader may stop early, as in `callsheet lint | head`: that is no fault of ours. */
function toleratingClosedPipe(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listeners("error").includes(ignoreClosedPipe)) return stream;
  return stream.on("error", ignoreClosedPipe);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function interruptionOf(process: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  const interrupt = () => {
    controller.abort();
  };
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  return controller.signal;
}
