/** A way to write a sample of 16 bits in a byte (ITU-T G.711). */
export interface Companding {
  /** The sample that each byte stands for. */
  readonly decoded: Int16Array;
  encode(sample: number): number;
}

export const muLaw = companding((byte) => {
  const code = ~byte;
  const magnitude = (((code & 0x0f) << 3) + 0x84) << ((code >> 4) & 7);
  return code & 0x80 ? 0x84 - magnitude : magnitude - 0x84;
});

export const aLaw = companding((byte) => {
  const code = byte ^ 0x55;
  const exponent = (code >> 4) & 7;
  const mantissa = ((code & 0x0f) << 4) + 8;
  const magnitude = exponent === 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
  return code & 0x80 ? magnitude : -magnitude;
});

function companding(decode: (byte: number) => number): Companding {
  const decoded = Int16Array.from({ length: 256 }, (_, byte) => decode(byte));
  const ascending = [...decoded.keys()].sort((a, b) => (decoded[a] ?? 0) - (decoded[b] ?? 0));
  return { decoded, encode: (sample) => nearest(sample, ascending, decoded) };
}

/** The byte whose sample is the nearest; `ascending` are all bytes in the order of their samples. */
function nearest(sample: number, ascending: readonly number[], decoded: Int16Array): number {
  let low = 0;
  let high = ascending.length - 1;
  const at = (index: number): number => decoded[ascending[index] ?? 0] ?? 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at(middle) <= sample) low = middle;
    else high = middle;
  }
  return ascending[sample - at(low) <= at(high) - sample ? low : high] ?? 0;
}
