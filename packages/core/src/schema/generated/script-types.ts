// Made from schemas/script.schema.json by `npm run generate`; not to be edited.

/**
 * An event that an application sends.
 */
export type ClientEvent =
  | "session.update"
  | "input_audio_buffer.append"
  | "input_audio_buffer.commit"
  | "input_audio_buffer.clear"
  | "output_audio_buffer.clear"
  | "conversation.item.create"
  | "conversation.item.retrieve"
  | "conversation.item.truncate"
  | "conversation.item.delete"
  | "response.create"
  | "response.cancel";
/**
 * A number with its unit, ms or s.
 */
export type Duration = string;
/**
 * One thing that is done.
 */
export type Action =
  SayAction | CallAction | WaitAction | FailAction | DisconnectAction | ExpireAction;

/**
 * What the emulator does in place of a model.
 */
export interface EmulatorScript {
  /**
   * What is done, and when.
   */
  steps: Step[];
  /**
   * What answers the turns that no step is for.
   */
  otherwise?: "parrot" | "silent";
}
/**
 * What sets a step off, and what is done then.
 */
export interface Step {
  /**
   * What sets the step off.
   */
  on: TurnTrigger | EventTrigger | TimeTrigger;
  /**
   * What is done, one after the other.
   *
   * @minItems 1
   */
  do: [Action, ...Action[]];
}
/**
 * A response that is due.
 */
export interface TurnTrigger {
  /**
   * Which response: 1 is the first that is due.
   */
  turn: number;
}
/**
 * An event of the application arrives.
 */
export interface EventTrigger {
  /**
   * The event that the application sends.
   */
  event: ClientEvent;
  /**
   * Which of these events, counted from 1.
   */
  count?: number;
}
/**
 * A time after the call began.
 */
export interface TimeTrigger {
  /**
   * The time since the call began.
   */
  after: Duration;
}
/**
 * Says a text.
 */
export interface SayAction {
  /**
   * What is said; it comes as the transcript, in time with the audio.
   */
  say: string;
  /**
   * A recording of it; without one a tone sounds as long as the text takes.
   */
  audio?: string;
}
/**
 * Calls a tool of the session.
 */
export interface CallAction {
  /**
   * The name of the tool.
   */
  call: string;
  /**
   * What the tool is called with; it must fit the tool's schema.
   */
  arguments?: {
    [k: string]: unknown;
  };
  /**
   * Makes arguments that fit the tool's schema.
   */
  sample?: true;
}
/**
 * Lets time pass before the next action.
 */
export interface WaitAction {
  /**
   * How long to wait.
   */
  wait: Duration;
}
/**
 * Sends an error; on a turn, the response fails with it.
 */
export interface FailAction {
  /**
   * The error.
   */
  fail: ErrorDetails;
}
/**
 * An error as the API tells it.
 */
export interface ErrorDetails {
  /**
   * The kind of error.
   */
  type?: string;
  /**
   * The code of the error; null for none.
   */
  code?: string | null;
  /**
   * The error in words.
   */
  message: string;
  /**
   * The parameter that the error is about; null for none.
   */
  param?: string | null;
}
/**
 * Drops the connection.
 */
export interface DisconnectAction {
  /**
   * The connection drops without a word.
   */
  disconnect: true;
}
/**
 * Ends the session.
 */
export interface ExpireAction {
  /**
   * The session ends as after its longest duration.
   */
  expire: true;
}
