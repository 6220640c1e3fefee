import type { CallServices } from "../call/call-services.ts";
import type { CallStore } from "../call/call-store.ts";
import type { RingingCalls } from "../call/sip-call.ts";
import type { KeyRing } from "./authorization.ts";
import type { PlannedFailures } from "./planned-failures.ts";

/** What the endpoint serves requests with, and remembers between them. */
export interface Services extends CallServices, KeyRing {
  readonly calls: CallStore;
  readonly ringing: RingingCalls;
  readonly failures: PlannedFailures;
  /** The models that a call may have. */
  readonly models: ReadonlySet<string>;
}
