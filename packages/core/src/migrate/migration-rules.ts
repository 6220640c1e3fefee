import { betaShape } from "../rules/beta-shape.ts";
import { camelCaseKey } from "../rules/camel-case-key.ts";
import { chatToolShape } from "../rules/chat-tool-shape.ts";
import { formatString } from "../rules/format-string.ts";
import { pcmRate } from "../rules/pcm-rate.ts";
import { responseField } from "../rules/response-field.ts";
import type { Rule } from "../rules/rule.ts";
import { singleOutputModality } from "../rules/single-output-modality.ts";
import { toolChoiceShape } from "../rules/tool-choice-shape.ts";
import { toolExtraField } from "../rules/tool-extra-field.ts";
import { toolMissingType } from "../rules/tool-missing-type.ts";
import { toolStrict } from "../rules/tool-strict.ts";
import { turnDetectionOff } from "../rules/turn-detection-off.ts";
import { wrappedSession } from "../rules/wrapped-session.ts";

/** Rules about what is pasted in from elsewhere; a migration makes all their fixes. */
export const pasteRules: readonly Rule[] = [
  wrappedSession,
  responseField,
  camelCaseKey,
  betaShape,
  formatString,
  chatToolShape,
  toolMissingType,
  toolStrict,
  toolExtraField,
  toolChoiceShape,
];

/** Rules about what such sessions have besides; a migration makes only their safe fixes. */
export const tidyRules: readonly Rule[] = [singleOutputModality, pcmRate, turnDetectionOff];
