import type { RawToolCall, ToolDispatcher } from "./tools.ts";

/** A call that is going on. */
export interface Call {
  /** Says something in writing. */
  say(text: string): void;
  hangUp(): void;
}

export interface CallOptions {
  /** Answers what the model calls. */
  readonly dispatch: ToolDispatcher;
  /** Hears what the model says, a sentence or more at a time. */
  readonly onWords: (text: string) => void;
  /** Hears that the call is over, whoever ended it. */
  readonly onEnd: () => void;
}

/** Calls up: the browser makes the offer, the server places the call with its own session. */
export async function startCall(options: CallOptions): Promise<Call> {
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
  const peer = new RTCPeerConnection();
  for (const track of microphone.getTracks()) peer.addTrack(track, microphone);
  const loudspeaker = new Audio();
  loudspeaker.autoplay = true;
  peer.addEventListener("track", ({ streams: [stream] }) => {
    loudspeaker.srcObject = stream ?? null;
  });
  const channel = peer.createDataChannel("oai-events");
  const end = (): void => {
    peer.close();
    for (const track of microphone.getTracks()) track.stop();
    options.onEnd();
  };
  channel.addEventListener("close", end, { once: true });
  channel.addEventListener("message", ({ data }) => void hear(channel, String(data), options));
  try {
    await peer.setLocalDescription();
    const answer = await placeCall(peer.localDescription?.sdp ?? "");
    await peer.setRemoteDescription({ type: "answer", sdp: answer });
    await new Promise((resolve) => channel.addEventListener("open", resolve, { once: true }));
  } catch (error) {
    end();
    throw error;
  }
  return { say: (text) => say(channel, text), hangUp: () => channel.close() };
}

async function placeCall(offer: string): Promise<string> {
  const headers = { "content-type": "application/sdp" };
  const response = await fetch("/call", { method: "POST", headers, body: offer });
  if (response.ok) return response.text();
  const refusal: unknown = await response.json();
  throw new Error(isRefusal(refusal) ? refusal.error.message : "The call was not answered.");
}

function isRefusal(value: unknown): value is { error: { message: string } } {
  return typeof value === "object" && value !== null && "error" in value;
}

/** The parts of the server's events that count here. */
interface ServerEvent {
  readonly type: string;
  /** What was said, in `response.output_audio_transcript.done`. */
  readonly transcript?: string;
  /** What came of a response, in `response.done`. */
  readonly response?: { readonly output: (RawToolCall & { readonly type: string })[] };
}

function isEvent(value: unknown): value is ServerEvent {
  return typeof value === "object" && value !== null && "type" in value;
}

async function hear(channel: RTCDataChannel, data: string, options: CallOptions): Promise<void> {
  const event: unknown = JSON.parse(data);
  if (!isEvent(event)) return;
  const { type, transcript, response } = event;
  if (type === "response.output_audio_transcript.done") options.onWords(transcript ?? "");
  if (type !== "response.done" || response === undefined) return;
  const calls = response.output.filter((item) => item.type === "function_call");
  if (calls.length === 0) return;
  for (const item of await Promise.all(calls.map(options.dispatch))) {
    send(channel, { type: "conversation.item.create", item });
  }
  send(channel, { type: "response.create" });
}

function say(channel: RTCDataChannel, text: string): void {
  const item = { type: "message", role: "user", content: [{ type: "input_text", text }] };
  send(channel, { type: "conversation.item.create", item });
  send(channel, { type: "response.create" });
}

/** A call may end while a tool is at work. */
function send(channel: RTCDataChannel, event: object): void {
  if (channel.readyState === "open") channel.send(JSON.stringify(event));
}
