// Made from schemas/scenario.schema.json by `npm run generate`; not to be edited.

/**
 * One turn of the caller or the application.
 */
export type Turn = TextTurn | AudioTurn | ResultTurn;
/**
 * One thing that must be so.
 */
export type Expectation = EventExpectation | TextExpectation | CallExpectation | AbsenceExpectation;
/**
 * An event that the server sends.
 */
export type ServerEvent =
  | (
      | "error"
      | "session.created"
      | "session.updated"
      | "conversation.created"
      | "conversation.item.created"
      | "conversation.item.added"
      | "conversation.item.done"
      | "conversation.item.retrieved"
      | "conversation.item.truncated"
      | "conversation.item.deleted"
      | "conversation.item.input_audio_transcription.delta"
      | "conversation.item.input_audio_transcription.segment"
      | "conversation.item.input_audio_transcription.completed"
      | "conversation.item.input_audio_transcription.failed"
      | "input_audio_buffer.speech_started"
      | "input_audio_buffer.speech_stopped"
      | "input_audio_buffer.committed"
      | "input_audio_buffer.cleared"
      | "input_audio_buffer.timeout_triggered"
      | "input_audio_buffer.dtmf_event_received"
      | "output_audio_buffer.started"
      | "output_audio_buffer.stopped"
      | "output_audio_buffer.cleared"
      | "response.created"
      | "response.done"
      | "response.output_item.added"
      | "response.output_item.done"
      | "response.content_part.added"
      | "response.content_part.done"
      | "response.output_text.delta"
      | "response.output_text.done"
      | "response.output_audio.delta"
      | "response.output_audio.done"
      | "response.output_audio_transcript.delta"
      | "response.output_audio_transcript.done"
      | "response.function_call_arguments.delta"
      | "response.function_call_arguments.done"
      | "response.mcp_call_arguments.delta"
      | "response.mcp_call_arguments.done"
      | "response.mcp_call.in_progress"
      | "response.mcp_call.completed"
      | "response.mcp_call.failed"
      | "mcp_list_tools.in_progress"
      | "mcp_list_tools.completed"
      | "mcp_list_tools.failed"
      | "rate_limits.updated"
    )
  | (string & {});
/**
 * A number with its unit, ms or s.
 */
export type Duration = string;

/**
 * A conversation, and what is expected of it.
 */
export interface Scenario {
  /**
   * What the scenario shows, in a sentence.
   */
  description?: string;
  /**
   * The session file that the call is placed with.
   */
  session: string;
  /**
   * The script by which the emulator answers.
   */
  script?: string;
  /**
   * The variables that the session's references see, and no others.
   */
  env?: {
    /**
     * The value of the variable.
     */
    [k: string]: string;
  };
  /**
   * Why the scenario is not run; a skipped scenario has not passed.
   */
  skip?: string;
  /**
   * What the session must hold once its references are replaced, by JSON Pointer.
   */
  resolved?: {
    /**
     * The value that must stand there.
     */
    [k: string]: unknown;
  };
  /**
   * What the caller does, one turn after the other.
   */
  turns?: Turn[];
}
/**
 * The caller's words as text.
 */
export interface TextTurn {
  /**
   * What the caller says, sent as text.
   */
  say: string;
  /**
   * What must follow, each on its own.
   */
  expect?: Expectation[];
}
/**
 * An event must arrive.
 */
export interface EventExpectation {
  /**
   * The event that must arrive.
   */
  event: ServerEvent;
  /**
   * How long it may take.
   */
  within?: Duration;
}
/**
 * An answer must contain a text.
 */
export interface TextExpectation {
  /**
   * What the answer must contain, in upper or lower case.
   */
  text_contains: string;
  /**
   * How long it may take.
   */
  within?: Duration;
}
/**
 * A tool must be called.
 */
export interface CallExpectation {
  /**
   * The name of the tool that must be called.
   */
  calls: string;
  /**
   * What the arguments must hold; others may stand beside.
   */
  arguments?: {
    [k: string]: unknown;
  };
  /**
   * How long it may take.
   */
  within?: Duration;
}
/**
 * An event must not arrive.
 */
export interface AbsenceExpectation {
  /**
   * The event that must not arrive.
   */
  absent: ServerEvent;
  /**
   * How long it must stay away.
   */
  window?: Duration;
}
/**
 * The caller's words as speech.
 */
export interface AudioTurn {
  /**
   * A recording of what the caller says.
   */
  audio: string;
  /**
   * What must follow, each on its own.
   */
  expect?: Expectation[];
}
/**
 * What a tool gives for its open call.
 */
export interface ResultTurn {
  /**
   * What a tool gives for its open call.
   */
  result: ToolResult;
  /**
   * What must follow, each on its own.
   */
  expect?: Expectation[];
}
/**
 * A tool, and what it gives.
 */
export interface ToolResult {
  /**
   * The name of the tool that was called.
   */
  tool: string;
  /**
   * What the tool gives; what is not text is sent as JSON.
   */
  output: unknown;
}
