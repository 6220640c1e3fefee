import type { Caller } from "@callsheet/emulator";

/** The caller's end of a call that is connected. */
export type Line = Pick<Caller, "send" | "onEvent" | "speak" | "closed">;
