const environment = String.raw`\$\{env:[A-Za-z_][A-Za-z0-9_]*(?::[-?][\s\S]*)?\}`;
const file = String.raw`\$\{file:[^{}]+\}`;
const reference = `(?:${environment}|${file})`;

/**
 * What a scalar matches that is one reference, to a variable or a file, and nothing else. It says
 * what `core/reference/reference-syntax` reads, in words that every schema validator knows; a test
 * compares the two.
 */
export const referencePattern = `^${reference}$`;

/** What a scalar matches that is a reference, or matches a pattern that is anchored at both ends. */
export function orReference(pattern: string): string {
  return `${referencePattern}|${pattern}`;
}

/** Says what a place takes beside references. */
export function orReferenceWords(words: string): string {
  return `This takes ${words}, or a reference: \${env:NAME}, \${env:NAME:-default} or \${file:path}.`;
}
