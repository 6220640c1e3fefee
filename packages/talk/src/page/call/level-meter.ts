/** The loudness below which a meter shows nothing, in decibels of full scale. */
const floor = -60;

let context: AudioContext | null = null;

/**
 * Tells how loud a stream is, 0 to 1, at every frame that the browser draws; gives a function that
 * ends it.
 */
export function watchLevel(stream: MediaStream, onLevel: (level: number) => void): () => void {
  context ??= new AudioContext();
  // Browsers start it asleep where the page was not touched yet.
  void context.resume();
  const source = context.createMediaStreamSource(stream);
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let frame = 0;
  const measure = (): void => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(levelOf(samples));
    frame = requestAnimationFrame(measure);
  };
  measure();
  return () => {
    cancelAnimationFrame(frame);
    source.disconnect();
    onLevel(0);
  };
}

/** The loudness of samples from -1 to 1, as a share of what a meter shows. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / samples.length);
  return Math.min(1, Math.max(0, 1 - decibels / floor));
}
