/** An open microphone, which a call sends. */
export interface Microphone {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  readonly deviceId: string;
}

/** Opens a microphone, the usual one where none is named; rejects where the user or system refuses. */
export async function openMicrophone(deviceId: string | null): Promise<Microphone> {
  const device = deviceId === null ? {} : { deviceId: { exact: deviceId } };
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true, ...device },
  });
  const [track] = stream.getAudioTracks();
  if (track === undefined) throw new DOMException("There is no microphone.", "NotFoundError");
  return { stream, track, deviceId: track.getSettings().deviceId ?? "" };
}

/** A microphone that can be chosen. */
export interface MicrophoneChoice {
  readonly deviceId: string;
  readonly label: string;
}

/** The microphones there are; browsers name them once one of them was allowed. */
export async function listMicrophones(): Promise<MicrophoneChoice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === "audioinput" && deviceId !== "")
    .map(({ deviceId, label }) => ({ deviceId, label: label || "A microphone" }));
}

/** Why there is no microphone, and what to do. */
export function microphoneRefusal(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError") {
    return "The browser was not allowed to use the microphone. Allow it beside the address, then call again.";
  }
  if (name === "NotFoundError" || name === "OverconstrainedError") {
    return "There is no such microphone. Plug one in, then call again.";
  }
  return "The microphone can't be used. Another program may hold it.";
}
