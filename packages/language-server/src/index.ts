export { createNodeSurroundings } from "./node/node-surroundings.ts";
export { main } from "./node/main.ts";
export { serveOver, serveStreams } from "./node/serve-over.ts";
export type { TransportFlags } from "./node/transport-flags.ts";
export { serve } from "./serve.ts";
export type {
  ConfigFile,
  CreateSurroundings,
  DocumentSurroundings,
  OpenText,
  Surroundings,
  SurroundingsOptions,
} from "./surroundings.ts";
