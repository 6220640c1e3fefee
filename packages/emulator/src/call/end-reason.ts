/**
 * Why a call ended: over HTTP (`hung-up`, `rejected`, `referred`), by the caller (`caller-left`), on
 * the network (`never-connected`, `lost`), on the clock (`missed`, `expired`), by the persona
 * (`disconnected`), or with the emulator (`shut-down`).
 */
export type EndReason =
  | "hung-up"
  | "rejected"
  | "referred"
  | "caller-left"
  | "never-connected"
  | "lost"
  | "missed"
  | "expired"
  | "disconnected"
  | "shut-down";
