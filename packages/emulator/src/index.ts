export { createCaller, CallerError } from "./call/caller.ts";
export type { Caller, CallerErrorCode, CallerOptions } from "./call/caller.ts";
export { startEmulator } from "./emulator.ts";
export type { Emulator, EmulatorOptions } from "./emulator.ts";
