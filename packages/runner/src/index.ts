export {
  acceptCall,
  hangupCall,
  referCall,
  rejectCall,
  type AcceptOptions,
  type CallControlOptions,
  type ReferOptions,
  type RejectOptions,
} from "./call-control.ts";
export { CallError, type CallErrorDetails, type CallErrorKind } from "./call-error.ts";
export { createCallHandler, type CallHandler } from "./call-handler/call-handler.ts";
export type { CallLogEntry } from "./call-handler/call-log.ts";
export {
  loopbackHosts,
  type CallHandlerOptions,
  type SessionChoice,
  type SessionSource,
} from "./call-handler/handler-options.ts";
export { refusalResponse, type HandlerRefusal } from "./call-handler/handler-refusal.ts";
export { refuseForeignOrigin, type OriginRules } from "./call-handler/origin-check.ts";
export {
  createClientSecret,
  type ClientSecret,
  type ClientSecretOptions,
} from "./client-secret.ts";
export { compareSessions, type SessionDifference } from "./compare-sessions.ts";
export { isClientSecret, type ConnectionOptions } from "./connection.ts";
export { createCall, type Call, type CreateCallOptions } from "./create-call.ts";
export { explainError, type ExplainedError } from "./error-event.ts";
export { hideSecrets, sessionSecrets, type HideSecrets } from "./hide-secrets.ts";
export { checkOffer, type OfferCheck } from "./offer-check.ts";
export type { OfferFault } from "./offer-fault.ts";
