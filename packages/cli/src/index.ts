export { run } from "./run.ts";
export { streamsOf } from "./streams.ts";
export type { InputStream, OutputStream, Streams } from "./streams.ts";
