import {
  listMicrophones,
  microphoneRefusal,
  openMicrophone,
  type Microphone,
} from "../call/microphone.ts";
import type { Store } from "../state/store.ts";
import { isMicrophoneOpen, type MicrophoneState, type TalkState } from "../state/talk-state.ts";
import { addNote } from "./line.ts";

/** The microphone of the page, whether there is a call or not. */
export interface MicrophoneControl {
  /** Opens it for a call; `null` where the user or the system refuses, which the transcript says. */
  readonly open: () => Promise<MediaStreamTrack | null>;
  /** Opens another one; `null` as above. */
  readonly choose: (deviceId: string) => Promise<MediaStreamTrack | null>;
  readonly set: (part: Partial<MicrophoneState>) => void;
  /** Lets go of the device. */
  readonly close: () => void;
}

export function createMicrophoneControl(store: Store<TalkState>): MicrophoneControl {
  let current: Microphone | null = null;
  const set = (part: Partial<MicrophoneState>): void => {
    const microphone = { ...store.get().microphone, ...part };
    store.change({ microphone });
    if (current !== null) current.track.enabled = isMicrophoneOpen(microphone);
  };
  const stop = (): void => {
    current?.track.stop();
    current = null;
  };
  const choose = async (deviceId: string | null): Promise<MediaStreamTrack | null> => {
    try {
      const opened = await openMicrophone(deviceId);
      stop();
      current = opened;
      const choices = await listMicrophones();
      set({ stream: opened.stream, deviceId: opened.deviceId, choices });
      return opened.track;
    } catch (error) {
      addNote(store, `${microphoneRefusal(error)} Until then you can type.`);
      return null;
    }
  };
  return {
    open: async () => choose(store.get().microphone.deviceId || null),
    choose,
    set,
    close() {
      stop();
      set({ stream: null, isHeld: false });
    },
  };
}
