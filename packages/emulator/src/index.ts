export { readRecording, type Recording } from "./audio/recording.ts";
export { RecordingError } from "./audio/recording-error.ts";
export type { SpokenFrame } from "./audio/spoken-frame.ts";
export { createCaller, CallerError } from "./call/caller.ts";
export type { Caller, CallerErrorCode, CallerOptions } from "./call/caller.ts";
export type { Reach } from "./call/peer-connection.ts";
export type { Clock, Timer } from "./clock.ts";
export type {
  ContentPart,
  ConversationItem,
  FunctionCallItem,
  FunctionOutputItem,
  ItemStatus,
  MessageItem,
} from "./conversation/conversation-item.ts";
export { startEmulator } from "./emulator.ts";
export type { Emulator, EmulatorOptions } from "./emulator.ts";
export type { Journal } from "./journal/journal.ts";
export { createManualClock, type ManualClock } from "./manual-clock.ts";
export { createParrot } from "./persona/parrot.ts";
export type {
  CreatePersona,
  Departure,
  Failure,
  Initiative,
  Persona,
  Step,
  ToldError,
  Turn,
} from "./persona/persona.ts";
export { sampleArguments } from "./persona/sample-arguments.ts";
