import type { ClientFeatures } from "../client-features.ts";
import type { SessionModel } from "../session-model.ts";
import type { Probe } from "./probe.ts";
import type { Slot } from "./slot.ts";

/** A cursor as far as it could be made out. */
export interface CursorPlace {
  readonly model: SessionModel;
  readonly client: ClientFeatures;
  /** What was read of the document; the slot's offsets are its own. */
  readonly text: string;
  readonly slot: Slot;
  readonly probe: Probe;
  /** What is written in the slot up to the cursor. */
  readonly typed: string;
}
