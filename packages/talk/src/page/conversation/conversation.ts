import type { JsonObject } from "@callsheet/core";
import type { FileState } from "../../wire.ts";
import { placePeerCall, type PeerCall } from "../call/peer-call.ts";
import { deleteCall, postOffer } from "../server-api.ts";
import { logEvent } from "../state/event-log.ts";
import type { Store } from "../state/store.ts";
import { initialState, type TalkState } from "../state/talk-state.ts";
import { waitingCalls, type ToolCall } from "../state/transcript.ts";
import { isVoice, takeEvent } from "./event-effects.ts";
import { createFileFollower, type FileFollower } from "./file-follower.ts";
import { addFailure, addNote, type Line } from "./line.ts";
import { createMicrophoneControl, type MicrophoneControl } from "./microphone-control.ts";
import { signalTurn } from "./push-to-talk.ts";
import { createTurnTaking } from "./turn-taking.ts";

/** What a person can do on the page. */
export interface Conversation {
  readonly connect: () => Promise<void>;
  readonly hangUp: () => void;
  readonly say: (text: string) => void;
  readonly answer: (call: ToolCall, output: string) => void;
  readonly setMuted: (isMuted: boolean) => void;
  readonly setPushToTalk: (isPushToTalk: boolean) => void;
  /** Holds the button of push to talk, or lets it go. */
  readonly hold: (isHeld: boolean) => void;
  readonly chooseMicrophone: (deviceId: string) => Promise<void>;
  /** The file has changed. */
  readonly takeFile: (file: FileState) => void;
}

interface LiveCall {
  readonly peer: PeerCall;
  readonly line: Line;
  readonly follower: FileFollower;
  readonly hasSpoken: () => boolean;
}

export function createConversation(store: Store<TalkState>): Conversation {
  const microphone = createMicrophoneControl(store);
  let live: LiveCall | null = null;
  const end = (): void => {
    if (live === null) return;
    live.peer.close();
    live = null;
    microphone.close();
    store.change({ phase: "ended", voice: null });
  };
  return {
    async connect() {
      if (live !== null || store.get().phase === "connecting") return;
      const { transcript, log, usage } = initialState;
      store.change({ phase: "connecting", transcript, log, usage, heldBack: [], rows: [] });
      const revision = store.get().file?.revision;
      live = await placeCall(store, microphone, () => {
        if (live === null) return;
        end();
        addNote(store, "The other side ended the call.");
      });
      if (live !== null && store.get().file?.revision !== revision) void follow(live);
    },
    hangUp() {
      if (live === null) return;
      void deleteCall(live.peer.callId).catch(() => undefined);
      end();
      addNote(store, "You hung up.");
    },
    say: (text) => live && say(live.line, text),
    answer: (call, output) => live && answer(store, live.line, call, output),
    setMuted: (isMuted) => microphone.set({ isMuted }),
    setPushToTalk: (isPushToTalk) => microphone.set({ isPushToTalk, isHeld: false }),
    hold(isHeld) {
      if (store.get().microphone.isHeld === isHeld) return;
      microphone.set({ isHeld });
      if (live !== null) signalTurn(store.get(), live.line, isHeld);
    },
    async chooseMicrophone(deviceId) {
      const track = await microphone.choose(deviceId);
      if (track !== null) await live?.peer.sendTrack(track);
    },
    takeFile(file) {
      store.change({ file });
      if (live !== null && file.session !== null) void follow(live);
    },
  };
}

async function follow({ follower, hasSpoken }: LiveCall): Promise<void> {
  await follower.follow(hasSpoken());
}

/** Places the call; `null` where it came to nothing, which the transcript then says. */
async function placeCall(
  store: Store<TalkState>,
  microphone: MicrophoneControl,
  onEnd: () => void,
): Promise<LiveCall | null> {
  const early: JsonObject[] = [];
  let take = (event: JsonObject): void => void early.push(event);
  const startedAt = performance.now();
  try {
    const peer = await placePeerCall({
      microphone: await microphone.open(),
      exchange: postOffer,
      onEvent: (event) => take(event),
      onVoice: (voice) => store.change({ voice }),
      onEnd,
    });
    const log = (direction: "sent" | "received", event: JsonObject): void => {
      const atMs = Math.round(performance.now() - startedAt);
      store.change({ log: logEvent(store.get().log, direction, event, atMs) });
    };
    const send = (event: JsonObject): void => {
      log("sent", event);
      peer.send(event);
    };
    const line: Line = { callId: peer.callId, send, turns: createTurnTaking(send) };
    const follower = createFileFollower(store, line);
    let hasSpoken = false;
    take = (event) => {
      log("received", event);
      hasSpoken ||= isVoice(event);
      line.turns.hear(event);
      takeEvent(store, line, follower, event);
    };
    store.change({ phase: "live", announcement: "Connected." });
    early.forEach(take);
    return { peer, line, follower, hasSpoken: () => hasSpoken };
  } catch (error) {
    microphone.close();
    store.change({ phase: "ended" });
    addFailure(store, error);
    return null;
  }
}

/** Typing breaks off what the model says, as speaking does. */
function say({ send, turns }: Line, text: string): void {
  turns.interrupt();
  const content = [{ type: "input_text", text }];
  send({ type: "conversation.item.create", item: { type: "message", role: "user", content } });
  turns.ask();
}

/** The model goes on when the last of the functions that it called at once is answered. */
function answer(
  store: Store<TalkState>,
  { send, turns }: Line,
  call: ToolCall,
  output: string,
): void {
  const { callId } = call;
  send({
    type: "conversation.item.create",
    item: { type: "function_call_output", call_id: callId, output },
  });
  const transcript = store
    .get()
    .transcript.map((entry) => (entry.id === call.id ? { ...call, output } : entry));
  store.change({ transcript });
  if (waitingCalls(transcript).length === 0) turns.ask();
}
