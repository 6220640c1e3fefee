// Made from the files of this folder by `npm run generate`; not to be edited.
import type { Rule } from "./rule.ts";
import { betaShape } from "./beta-shape.ts";
import { callArgumentsTwice } from "./call-arguments-twice.ts";
import { camelCaseKey } from "./camel-case-key.ts";
import { chatToolShape } from "./chat-tool-shape.ts";
import { deprecatedModel } from "./deprecated-model.ts";
import { deprecatedTranscriptionModel } from "./deprecated-transcription-model.ts";
import { duplicateToolName } from "./duplicate-tool-name.ts";
import { emptyInstructions } from "./empty-instructions.ts";
import { formatString } from "./format-string.ts";
import { instructionsBudget } from "./instructions-budget.ts";
import { logprobsNeedTranscription } from "./logprobs-need-transcription.ts";
import { mcpApproval } from "./mcp-approval.ts";
import { mcpAuthorizationTwice } from "./mcp-authorization-twice.ts";
import { mcpBearerPrefix } from "./mcp-bearer-prefix.ts";
import { mcpConnectorAuthorization } from "./mcp-connector-authorization.ts";
import { mcpInsecureUrl } from "./mcp-insecure-url.ts";
import { mcpServerLabel } from "./mcp-server-label.ts";
import { mcpTarget } from "./mcp-target.ts";
import { mcpUnsupportedField } from "./mcp-unsupported-field.ts";
import { mergeKey } from "./merge-key.ts";
import { missingModel } from "./missing-model.ts";
import { misspeltEvent } from "./misspelt-event.ts";
import { mixedTelephonyFormats } from "./mixed-telephony-formats.ts";
import { noAutomaticResponse } from "./no-automatic-response.ts";
import { noLiteralSecret } from "./no-literal-secret.ts";
import { notASessionModel } from "./not-a-session-model.ts";
import { nothingExpected } from "./nothing-expected.ts";
import { outputAudioUnused } from "./output-audio-unused.ts";
import { parallelToolCallsSupport } from "./parallel-tool-calls-support.ts";
import { pcmRate } from "./pcm-rate.ts";
import { promptObjectShutdown } from "./prompt-object-shutdown.ts";
import { promptVersionString } from "./prompt-version-string.ts";
import { promptWithInstructions } from "./prompt-with-instructions.ts";
import { reasoningSupport } from "./reasoning-support.ts";
import { referenceInText } from "./reference-in-text.ts";
import { resolvedPointer } from "./resolved-pointer.ts";
import { responseField } from "./response-field.ts";
import { singleOutputModality } from "./single-output-modality.ts";
import { stepWithoutEffect } from "./step-without-effect.ts";
import { toolChoiceDefined } from "./tool-choice-defined.ts";
import { toolChoiceShape } from "./tool-choice-shape.ts";
import { toolChoiceWithoutTools } from "./tool-choice-without-tools.ts";
import { toolDescription } from "./tool-description.ts";
import { toolExtraField } from "./tool-extra-field.ts";
import { toolMissingType } from "./tool-missing-type.ts";
import { toolName } from "./tool-name.ts";
import { toolParameters } from "./tool-parameters.ts";
import { toolStrict } from "./tool-strict.ts";
import { transcriptionLanguage } from "./transcription-language.ts";
import { transcriptionModelRequired } from "./transcription-model-required.ts";
import { transcriptionOptionSupport } from "./transcription-option-support.ts";
import { transcriptionTurnDetection } from "./transcription-turn-detection.ts";
import { turnDetectionOff } from "./turn-detection-off.ts";
import { unknownModel } from "./unknown-model.ts";
import { unknownVoice } from "./unknown-voice.ts";
import { wrappedSession } from "./wrapped-session.ts";
import { yamlAmbiguous } from "./yaml-ambiguous.ts";

/** All rules, sorted by id. */
export const rules: readonly Rule[] = [
  betaShape,
  callArgumentsTwice,
  camelCaseKey,
  chatToolShape,
  deprecatedModel,
  deprecatedTranscriptionModel,
  duplicateToolName,
  emptyInstructions,
  formatString,
  instructionsBudget,
  logprobsNeedTranscription,
  mcpApproval,
  mcpAuthorizationTwice,
  mcpBearerPrefix,
  mcpConnectorAuthorization,
  mcpInsecureUrl,
  mcpServerLabel,
  mcpTarget,
  mcpUnsupportedField,
  mergeKey,
  missingModel,
  misspeltEvent,
  mixedTelephonyFormats,
  noAutomaticResponse,
  noLiteralSecret,
  notASessionModel,
  nothingExpected,
  outputAudioUnused,
  parallelToolCallsSupport,
  pcmRate,
  promptObjectShutdown,
  promptVersionString,
  promptWithInstructions,
  reasoningSupport,
  referenceInText,
  resolvedPointer,
  responseField,
  singleOutputModality,
  stepWithoutEffect,
  toolChoiceDefined,
  toolChoiceShape,
  toolChoiceWithoutTools,
  toolDescription,
  toolExtraField,
  toolMissingType,
  toolName,
  toolParameters,
  toolStrict,
  transcriptionLanguage,
  transcriptionModelRequired,
  transcriptionOptionSupport,
  transcriptionTurnDetection,
  turnDetectionOff,
  unknownModel,
  unknownVoice,
  wrappedSession,
  yamlAmbiguous,
];
