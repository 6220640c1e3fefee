import { useEffect } from "preact/hooks";
import type { Conversation } from "../conversation/conversation.ts";
import { isMicrophoneOpen } from "../state/talk-state.ts";
import type { ViewProps } from "./view-props.ts";
import { LevelBar } from "./level-bar.tsx";

/** The microphone and the voice of the other side. */
export function MicrophoneBar({ state, conversation }: ViewProps) {
  const { microphone, voice } = state;
  const { isMuted, isPushToTalk, isHeld, stream } = microphone;
  useHeldSpace(isPushToTalk, conversation);
  return (
    <div class="microphone">
      <p class="meter">
        <span class="label">You</span>
        <LevelBar stream={stream !== null && isMicrophoneOpen(microphone) ? stream : null} />
      </p>
      <p class="meter">
        <span class="label">Model</span>
        <LevelBar stream={voice} />
      </p>
      {voice !== null && <Voice stream={voice} />}
      <div class="switches">
        <label class="switch">
          <input
            type="checkbox"
            checked={isPushToTalk}
            onChange={({ currentTarget }) => conversation.setPushToTalk(currentTarget.checked)}
          />
          Push to talk
        </label>
        {isPushToTalk ? (
          <HoldButton isHeld={isHeld} conversation={conversation} />
        ) : (
          <button
            class="button"
            type="button"
            aria-pressed={isMuted}
            onClick={() => conversation.setMuted(!isMuted)}
          >
            {isMuted ? "Unmute" : "Mute"}
          </button>
        )}
        <MicrophoneChoice state={state} conversation={conversation} />
      </div>
    </div>
  );
}

function Voice({ stream }: { readonly stream: MediaStream }) {
  return (
    <audio
      autoPlay
      ref={(audio) => {
        if (audio !== null && audio.srcObject !== stream) audio.srcObject = stream;
      }}
    />
  );
}

function HoldButton({
  isHeld,
  conversation: { hold },
}: {
  readonly isHeld: boolean;
  readonly conversation: Conversation;
}) {
  return (
    <button
      class={isHeld ? "button primary" : "button"}
      type="button"
      aria-pressed={isHeld}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        hold(true);
      }}
      onPointerUp={() => hold(false)}
      onPointerCancel={() => hold(false)}
    >
      {isHeld ? "Listening …" : "Hold to talk (Space)"}
    </button>
  );
}

/** Space talks wherever it has nothing else to do. */
function useHeldSpace(isPushToTalk: boolean, { hold }: Conversation): void {
  useEffect(() => {
    if (!isPushToTalk) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.code !== "Space" || usesSpace(event.target)) return;
      event.preventDefault();
      if (!event.repeat) hold(true);
    };
    const release = (event: KeyboardEvent): void => {
      if (event.code === "Space") hold(false);
    };
    const leave = (): void => hold(false);
    addEventListener("keydown", press);
    addEventListener("keyup", release);
    addEventListener("blur", leave);
    return () => {
      removeEventListener("keydown", press);
      removeEventListener("keyup", release);
      removeEventListener("blur", leave);
    };
  }, [isPushToTalk, hold]);
}

function usesSpace(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const isHoldButton = target.matches(".switches button[aria-pressed]");
  return !isHoldButton && target.closest("input, textarea, select, button, summary, a") !== null;
}

function MicrophoneChoice({ state: { microphone }, conversation }: ViewProps) {
  const { choices, deviceId } = microphone;
  if (choices.length < 2) return null;
  return (
    <p class="choice">
      <label class="for-ears-only" for="microphone">
        Microphone
      </label>
      <select
        id="microphone"
        class="field"
        value={deviceId}
        onChange={({ currentTarget }) => void conversation.chooseMicrophone(currentTarget.value)}
      >
        {choices.map(({ deviceId: device, label }) => (
          <option key={device} value={device}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}
