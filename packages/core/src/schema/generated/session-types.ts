// Made from schemas/session.schema.json by `npm run generate`; not to be edited.

/**
 * The configuration of an OpenAI Realtime session, as it goes over the wire.
 */
export type SessionConfig = RealtimeSession | TranscriptionSession;
export type AudioFormat = PcmFormat | PcmuFormat | PcmaFormat;
/**
 * The name of an extra field.
 */
export type IncludeField = "item.input_audio_transcription.logprobs";
/**
 * Whether the model may, must or must not call tools.
 */
export type ToolChoiceMode = "auto" | "none" | "required";

/**
 * A conversation: the model listens, thinks, calls tools and answers.
 */
export interface RealtimeSession {
  /**
   * The kind of session: a conversation.
   */
  type: "realtime";
  /**
   * The Realtime model that holds the conversation.
   */
  model?:
    | (
        | "gpt-realtime-2.1"
        | "gpt-realtime-2.1-mini"
        | "gpt-realtime-2"
        | "gpt-realtime-1.5"
        | "gpt-realtime"
        | "gpt-realtime-mini"
        | "gpt-realtime-mini-2025-12-15"
        | "gpt-realtime-2025-08-28"
        | "gpt-realtime-mini-2025-10-06"
        | "gpt-4o-realtime-preview"
        | "gpt-4o-mini-realtime-preview"
        | "gpt-4o-realtime-preview-2025-06-03"
        | "gpt-4o-realtime-preview-2024-12-17"
        | "gpt-4o-realtime-preview-2024-10-01"
        | "gpt-4o-mini-realtime-preview-2024-12-17"
        | "gpt-audio-1.5"
        | "gpt-audio-mini"
        | "gpt-audio-mini-2025-12-15"
        | "gpt-audio-mini-2025-10-06"
      )
    | (string & {});
  /**
   * Whether the model answers in speech or in writing; exactly one of the two.
   *
   * @minItems 1
   * @maxItems 1
   *
   * Items: The form of the answer.
   */
  output_modalities?: ["audio" | "text"];
  /**
   * The system message: who the model is, how it speaks and what it must do.
   */
  instructions?: string;
  /**
   * How sound comes in and goes out.
   */
  audio?: RealtimeAudio;
  /**
   * Extra fields that the server adds to its events.
   */
  include?: IncludeField[] | null;
  /**
   * The tools that the model may call: your own functions and MCP servers.
   *
   * Items: One tool.
   */
  tools?: (FunctionTool | McpTool)[];
  /**
   * Whether the model may, must or must not call a tool, or which one it must call.
   */
  tool_choice?: ToolChoiceMode | (ToolChoiceFunction | ToolChoiceMcp);
  /**
   * Whether the model may call several tools at once. Reasoning models only.
   */
  parallel_tool_calls?: boolean;
  /**
   * How much the model thinks before it answers. Reasoning models only.
   */
  reasoning?: Reasoning;
  /**
   * The most tokens that one response may use, tool calls included.
   */
  max_output_tokens?: number | "inf";
  /**
   * What happens when the conversation outgrows the model's context.
   */
  truncation?: ("auto" | "disabled") | RetentionRatioTruncation;
  /**
   * Whether the session is written to the Traces dashboard.
   */
  tracing?: "auto" | TracingConfiguration | null;
  /**
   * @deprecated
   * A prompt template stored at OpenAI, with its variables.
   */
  prompt?: Prompt | null;
}
export interface RealtimeAudio {
  /**
   * The sound that comes in from the caller.
   */
  input?: AudioInput;
  /**
   * The sound that goes out to the caller.
   */
  output?: AudioOutput;
}
export interface AudioInput {
  /**
   * The encoding of the incoming audio.
   */
  format?: AudioFormat;
  /**
   * A filter for background noise, before turn detection and the model hear the audio.
   */
  noise_reduction?: NoiseReduction | null;
  /**
   * A transcript of what the caller says, made by a model of its own.
   */
  transcription?: Transcription | null;
  /**
   * How the end of the caller's turn is found; null leaves it to your application.
   */
  turn_detection?: (ServerVad | SemanticVad) | null;
}
/**
 * 16-bit linear audio at 24 kHz, one channel.
 */
export interface PcmFormat {
  /**
   * Linear PCM.
   */
  type: "audio/pcm";
  /**
   * The sample rate in hertz; only 24000 exists.
   */
  rate?: 24000;
}
/**
 * Telephone audio of North America and Japan, 8 kHz.
 */
export interface PcmuFormat {
  /**
   * G.711 μ-law.
   */
  type: "audio/pcmu";
}
/**
 * Telephone audio of Europe and most other countries, 8 kHz.
 */
export interface PcmaFormat {
  /**
   * G.711 A-law.
   */
  type: "audio/pcma";
}
/**
 * Noise reduction that suits the microphone.
 */
export interface NoiseReduction {
  /**
   * How far the microphone is from the mouth.
   */
  type: "near_field" | "far_field";
  /**
   * How strongly noise is suppressed; more is stronger.
   */
  strength?: number;
}
/**
 * The transcription model and its hints.
 */
export interface Transcription {
  /**
   * The model that writes the transcript.
   */
  model?:
    | (
        | "gpt-live-transcribe"
        | "gpt-transcribe"
        | "gpt-realtime-whisper"
        | "gpt-4o-transcribe"
        | "gpt-4o-mini-transcribe"
        | "gpt-4o-mini-transcribe-2025-12-15"
        | "gpt-4o-transcribe-diarize"
        | "whisper-1"
      )
    | (string & {});
  /**
   * The language that is spoken, as a two-letter ISO 639-1 code.
   */
  language?: string;
  /**
   * The languages that may be spoken, as two-letter ISO 639-1 codes.
   *
   * @minItems 1
   *
   * Items: A two-letter ISO 639-1 code.
   */
  languages?: [string, ...string[]];
  /**
   * Words the transcriber should expect: names, products, jargon.
   *
   * Items: A word or a short phrase.
   */
  keywords?: string[];
  /**
   * A hint for the transcriber about words or style.
   */
  prompt?: string;
  /**
   * How long the transcriber waits before it writes; longer is more exact.
   */
  delay?: "minimal" | "low" | "medium" | "high" | "xhigh";
}
/**
 * Ends the caller's turn after a silence.
 */
export interface ServerVad {
  /**
   * Turn detection by loudness and silence.
   */
  type: "server_vad";
  /**
   * How loud a sound must be to count as speech, 0 to 1.
   */
  threshold?: number;
  /**
   * How much audio before the detected speech is kept, in milliseconds.
   */
  prefix_padding_ms?: number;
  /**
   * How long a silence ends the turn, in milliseconds.
   */
  silence_duration_ms?: number;
  /**
   * Whether the model answers by itself when a turn ends.
   */
  create_response?: boolean;
  /**
   * Whether the model stops talking when the caller starts.
   */
  interrupt_response?: boolean;
  /**
   * After how long a silence the model speaks up by itself, in milliseconds: 5000 to 30000.
   */
  idle_timeout_ms?: number | null;
}
/**
 * Ends the caller's turn when the thought seems complete.
 */
export interface SemanticVad {
  /**
   * Turn detection by meaning.
   */
  type: "semantic_vad";
  /**
   * How soon the model takes its turn.
   */
  eagerness?: "low" | "medium" | "high" | "auto";
  /**
   * Whether the model answers by itself when a turn ends.
   */
  create_response?: boolean;
  /**
   * Whether the model stops talking when the caller starts.
   */
  interrupt_response?: boolean;
}
export interface AudioOutput {
  /**
   * The encoding of the outgoing audio.
   */
  format?: AudioFormat;
  /**
   * The voice of the model: a built-in one, or a custom one by its id.
   */
  voice?:
    | (
        | "marin"
        | "cedar"
        | "alloy"
        | "ash"
        | "ballad"
        | "coral"
        | "echo"
        | "sage"
        | "shimmer"
        | "verse"
      )
    | (string & {})
    | CustomVoice;
  /**
   * How fast the speech is played, as a multiple of normal: 0.25 to 1.5.
   */
  speed?: number;
}
/**
 * A voice made for your organisation.
 */
export interface CustomVoice {
  /**
   * The id of the custom voice, such as voice_1234.
   */
  id: string;
}
/**
 * A function that your application runs when the model calls it.
 */
export interface FunctionTool {
  /**
   * A function of your application.
   */
  type: "function";
  /**
   * The name by which the model calls the function.
   */
  name: string;
  /**
   * What the function does, when to call it, and what to tell the caller meanwhile.
   */
  description?: string;
  /**
   * The arguments of the function, as a JSON Schema of type object.
   */
  parameters?: {
    [k: string]: unknown;
  };
}
/**
 * The tools of a remote MCP server, which OpenAI's side calls directly.
 */
export interface McpTool {
  /**
   * The tools of an MCP server.
   */
  type: "mcp";
  /**
   * Your own name for the server; it marks the server's calls in events.
   */
  server_label: string;
  /**
   * The address of the MCP server; it must be reachable from the internet.
   */
  server_url?: string;
  /**
   * A ready-made connector to a service, instead of an address.
   */
  connector_id?:
    | "connector_dropbox"
    | "connector_gmail"
    | "connector_googlecalendar"
    | "connector_googledrive"
    | "connector_microsoftteams"
    | "connector_outlookcalendar"
    | "connector_outlookemail"
    | "connector_sharepoint";
  /**
   * A Secure MCP Tunnel, instead of an address: tunnel_ and 32 small letters or digits.
   */
  tunnel_id?: string;
  /**
   * The OAuth access token for the server, without the word Bearer.
   */
  authorization?: string;
  /**
   * HTTP headers that are sent to the MCP server.
   */
  headers?: {
    /**
     * The value of the header.
     */
    [k: string]: string;
  } | null;
  /**
   * What the server is good for, told to the model.
   */
  server_description?: string;
  /**
   * Which of the server's tools the model may use; all when absent.
   */
  allowed_tools?: string[] | McpToolFilter | null;
  /**
   * From where the tools may be called.
   *
   * @minItems 1
   */
  allowed_callers?: ["direct" | "programmatic", ...("direct" | "programmatic")[]] | null;
  /**
   * Which calls wait for your application's approval; all of them when absent.
   */
  require_approval?: ("always" | "never") | McpApprovalFilter | null;
  /**
   * Whether the tools are found by tool search instead of being listed at the start.
   */
  defer_loading?: boolean;
}
/**
 * Chooses tools by name, or by whether they only read.
 */
export interface McpToolFilter {
  /**
   * The names of the tools.
   *
   * Items: The name of a tool.
   */
  tool_names?: string[];
  /**
   * Whether the filter means tools that only read.
   */
  read_only?: boolean;
}
/**
 * Which tools always wait for approval, and which never do.
 */
export interface McpApprovalFilter {
  /**
   * The tools whose calls wait for approval.
   */
  always?: McpToolFilter;
  /**
   * The tools whose calls run at once.
   */
  never?: McpToolFilter;
}
/**
 * Makes the model call one function.
 */
export interface ToolChoiceFunction {
  /**
   * A function is forced.
   */
  type: "function";
  /**
   * The name of the function, as in tools.
   */
  name: string;
}
/**
 * Makes the model call a tool of one MCP server.
 */
export interface ToolChoiceMcp {
  /**
   * A tool of an MCP server is forced.
   */
  type: "mcp";
  /**
   * The label of the MCP server, as in tools.
   */
  server_label: string;
  /**
   * The name of the tool; any tool of the server when absent.
   */
  name?: string | null;
}
export interface Reasoning {
  /**
   * How much the model thinks before it answers.
   */
  effort?: "minimal" | "low" | "medium" | "high" | "xhigh";
}
/**
 * When the context is full, drops old messages down to a share of it.
 */
export interface RetentionRatioTruncation {
  /**
   * Truncation down to a share of the context.
   */
  type: "retention_ratio";
  /**
   * The share of the conversation that is kept, 0 to 1.
   */
  retention_ratio: number;
  /**
   * Own limits, below those of the model.
   */
  token_limits?: TokenLimits;
}
export interface TokenLimits {
  /**
   * The most tokens of conversation, not counting instructions and tools.
   */
  post_instructions?: number;
}
/**
 * Tracing with names of your own.
 */
export interface TracingConfiguration {
  /**
   * The name of the trace in the dashboard.
   */
  workflow_name?: string;
  /**
   * An id that several traces share.
   */
  group_id?: string;
  /**
   * Any further data to filter traces by.
   */
  metadata?: {
    [k: string]: unknown;
  };
}
/**
 * A prompt template stored at OpenAI.
 */
export interface Prompt {
  /**
   * The id of the template, such as pmpt_1234.
   */
  id: string;
  /**
   * The version of the template, as a string; the current one when absent.
   */
  version?: string | null;
  /**
   * The values that fill the template's variables.
   */
  variables?: {
    /**
     * The value of the variable.
     */
    [k: string]:
      | string
      | {
          [k: string]: unknown;
        };
  } | null;
}
/**
 * A session that only writes down what is said.
 */
export interface TranscriptionSession {
  /**
   * The kind of session: transcription only.
   */
  type: "transcription";
  /**
   * How sound comes in.
   */
  audio?: TranscriptionAudio;
  /**
   * Extra fields that the server adds to its events.
   */
  include?: IncludeField[] | null;
}
export interface TranscriptionAudio {
  /**
   * The sound that is written down.
   */
  input?: AudioInput;
}
