/** Reads an address, from a base where it is relative; `null` when it is none. */
export function readUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
