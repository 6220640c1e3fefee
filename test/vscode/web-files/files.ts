/** The scheme of a workspace that is no folder on a disk. */
export const scheme = "callsheet-test";

export const files = {
  "new-voice.realtime.yaml": "type: realtime\naudio:\n  output:\n    voice: \n",
  "voice.realtime.yaml": "type: realtime\naudio:\n  output:\n    voice: mari\n",
};
