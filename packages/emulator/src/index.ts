export { createCaller, CallerError } from "./caller.ts";
export type { Caller, CallerErrorCode, CallerOptions } from "./caller.ts";
export { startEmulator } from "./emulator.ts";
export type { Emulator, EmulatorOptions } from "./emulator.ts";
