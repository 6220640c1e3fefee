import type { Answer } from "../runner/endpoint.ts";

/** Something that an endpoint may say to a call, and how it says it. */
export interface EndpointSaying {
  readonly name: string;
  readonly answer: Answer;
}

interface ApiErrorBody {
  readonly message: string;
  readonly code?: string | null;
  readonly param?: string | null;
}

/** A refusal in the API's shape. */
function refused(status: number, error: ApiErrorBody, headers = {}): Answer {
  const { message, code = null, param = null } = error;
  const body = JSON.stringify({ error: { message, type: "invalid_request_error", param, code } });
  return (response) => {
    const all = { "content-type": "application/json", "x-request-id": "req_1", ...headers };
    response.writeHead(status, all).end(body);
  };
}

function page(status: number, html: string): Answer {
  return (response) => response.writeHead(status, { "content-type": "text/html" }).end(html);
}

const formats = "'audio/pcm', 'audio/pcmu', and 'audio/pcma'";
const rate = "session.audio.input.format.rate";
const quota = "You exceeded your current quota, please check your plan and billing details.";
const unsupported = "Unsupported content type: 'multipart/form-data'.";

/** What the API is known to say of a session; the messages are those that users quote. */
const ofSessions: Readonly<
  Record<string, readonly [message: string, code: string, param: string]>
> = {
  "an unknown key": [
    "Unknown parameter: 'session.audio.voice'.",
    "unknown_parameter",
    "session.audio.voice",
  ],
  "a missing type": [
    "Missing required parameter: 'session.type'.",
    "missing_required_parameter",
    "session.type",
  ],
  "a missing rate": [
    "Missing required parameter: 'session.audio.output.format.rate'.",
    "missing_required_parameter",
    "session.audio.output.format.rate",
  ],
  "a missing tool name": [
    "Missing required parameter: 'session.tools[0].name'.",
    "missing_required_parameter",
    "session.tools[0].name",
  ],
  "another audio format": [
    `Invalid value: 'pcm16'. Supported values are: ${formats}.`,
    "invalid_value",
    "session.audio.input.format.type",
  ],
  "another voice": ["Invalid value: 'nova'.", "invalid_value", "session.audio.output.voice"],
  "two modalities": [
    "Invalid modalities: ['audio', 'text']. Supported combinations are: ['text'] and ['audio'].",
    "invalid_value",
    "session.output_modalities",
  ],
  "an option of other models": [
    "Unsupported option for this model.",
    "invalid_value",
    "session.reasoning",
  ],
  "turn detection that transcription can't": [
    "Turn detection is not supported for this transcription model.",
    "invalid_value",
    "session.audio.input.turn_detection",
  ],
  "a format that is a text": [
    "Invalid type for 'session.audio.input.format': expected an object, but got a string instead.",
    "invalid_type",
    "session.audio.input.format",
  ],
  "a rate that is too low": [
    `Invalid '${rate}': integer below minimum value. Expected a value >= 24000, but got 16000 instead.`,
    "integer_below_min_value",
    rate,
  ],
  "too many tokens": [
    "Invalid 'response.max_output_tokens': integer above maximum value.",
    "integer_above_max_value",
    "response.max_output_tokens",
  ],
  "a speed that is too high": [
    "Invalid 'session.audio.output.speed': decimal above maximum value.",
    "decimal_above_max_value",
    "session.audio.output.speed",
  ],
  "a description that is too long": [
    "Invalid 'session.tools[0].description': string too long. Expected a string with maximum length 1024, but got a string with length 2473 instead.",
    "string_above_max_length",
    "session.tools[0].description",
  ],
  "a model of another API": [
    'Model "gpt-live-1" is not supported in realtime mode.',
    "invalid_model",
    "session.model",
  ],
};

const ofRequests: Readonly<Record<string, Answer>> = {
  "nothing at all": (response) => response.writeHead(400).end(),
  "empty strings": refused(400, { message: "", code: "", param: "" }),
  "an offer it can't parse": refused(400, {
    message: "Failed to parse offer: failed to unmarshal SDP: EOF",
    code: "invalid_offer",
  }),
  "that the beta is over": refused(400, {
    message:
      "The Realtime Beta API is no longer supported. Please use /v1/realtime for the GA API.",
    code: "beta_api_shape_disabled",
  }),
  "another kind of body": refused(415, { message: unsupported, code: "unsupported_content_type" }),
  "401 to the key": refused(401, {
    message: "Incorrect API key provided",
    code: "invalid_api_key",
  }),
  "403 to the model": refused(403, {
    message: "The model `gpt-realtime-2.1` does not exist or you do not have access to it.",
    code: "model_not_found",
  }),
  "404 to the address": page(404, "<html><body>Not Found</body></html>"),
  "404 to the call": refused(404, { message: "No call of that id.", code: "call_id_not_found" }),
  "404 to a deployment": refused(404, {
    message: "The API deployment for this resource does not exist.",
    code: "DeploymentNotFound",
  }),
  "400 to a deployment's model": refused(400, {
    message: "The realtime operation does not work with the specified model.",
    code: "OpperationNotSupported",
  }),
  "429 for the rate": refused(429, {
    message: "Rate limit reached on tokens per min (TPM): Limit 40000.",
    code: "rate_limit_exceeded",
  }),
  "429 that says when": refused(
    429,
    { message: "Rate limit reached.", code: "rate_limit_exceeded" },
    { "retry-after": "20" },
  ),
  "429 for the quota": refused(429, { message: quota, code: "insufficient_quota" }),
  "429 for the credit": refused(429, {
    message: "Your credit balance is exhausted.",
    code: "credit_balance_exhausted",
  }),
  "500": refused(500, { message: "The server had an error.", code: "server_error" }),
  "503 that says when": (response) => response.writeHead(503, { "retry-after": "20" }).end(),
  "a proxy's page": page(502, "<!doctype html><title>Bad Gateway</title>"),
  "a proxy's question": (response) => response.writeHead(407).end(),
  "a gateway's own words": (response) => response.writeHead(422).end('{"detail":"No such route."}'),
};

/** Everything that an endpoint is known to say, as answers to a call. */
export const sayings: readonly EndpointSaying[] = [
  ...Object.entries(ofSessions).map(([name, [message, code, param]]) => ({
    name,
    answer: refused(400, { message, code, param }),
  })),
  ...Object.entries(ofRequests).map(([name, answer]) => ({ name, answer })),
];
