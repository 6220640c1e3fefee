import {
  findTranscriptionModel,
  parsePointer,
  valueAt,
  type Finding,
  type JsonObject,
  type JsonValue,
  type ServerRefusal,
} from "@callsheet/core";

/**
 * The message of a refusal. It opens as the API's own does; where the API would go on to list what
 * it takes, the linter's words follow, which say the same.
 */
export function refusalMessage(
  { rule, pointer, message }: Finding,
  { code, param }: ServerRefusal,
  session: JsonObject,
): string {
  const value = valueAt(session, parsePointer(pointer));
  const ofRule = messagesOfRules[rule]?.(value);
  if (ofRule !== undefined) return ofRule;
  if (code === "unknown_parameter") return `Unknown parameter: '${param}'.`;
  if (code === "missing_required_parameter") return `Missing required parameter: '${param}'.`;
  if (code === "invalid_type") return `Invalid type for '${param}': ${message}`;
  const faults = faultsOfRules[rule] ?? faultsOfCodes[code];
  if (faults !== undefined) return `Invalid '${param}': ${faults}. ${message}`;
  return code === "invalid_value"
    ? `Invalid value: ${quote(value)}. ${message}`
    : `Invalid '${param}': ${message}`;
}

/** Messages of the API that have nothing to do with the code that goes with them. */
const messagesOfRules: Readonly<Record<string, (value: JsonValue | undefined) => string>> = {
  "single-output-modality": (value) =>
    `Invalid modalities: ${quote(value)}. Supported combinations are: ['text'] and ['audio'].`,
  "reasoning-support": () => "Unsupported option for this model.",
  "parallel-tool-calls-support": () => "Unsupported option for this model.",
  "transcription-turn-detection": () =>
    "Turn detection is not supported for this transcription model.",
  "not-a-session-model": modelMessage,
};

function modelMessage(value: JsonValue | undefined): string {
  const model = typeof value === "string" ? value : "";
  return findTranscriptionModel(model) === null
    ? `Model "${model}" is not supported in realtime mode.`
    : `Model "${model}" is a transcription model and cannot be used as the realtime session model.`;
}

const faultsOfRules: Readonly<Record<string, string>> = {
  "tool-name": "string does not match pattern",
};

const faultsOfCodes: Readonly<Record<string, string>> = {
  integer_below_min_value: "integer below minimum value",
  integer_above_max_value: "integer above maximum value",
  decimal_below_min_value: "decimal below minimum value",
  decimal_above_max_value: "decimal above maximum value",
  string_above_max_length: "string too long",
};

/** Quotes a value as the API does: 'nova', ['audio', 'text']. */
function quote(value: JsonValue | undefined): string {
  if (Array.isArray(value)) return `[${value.map(quote).join(", ")}]`;
  return typeof value === "string" ? `'${value}'` : JSON.stringify(value ?? null);
}
