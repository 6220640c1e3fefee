/** Resolves when the user interrupts the command; never where nobody can. */
export async function interruptionBy(signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) return;
  await new Promise<void>((resolve) => {
    signal?.addEventListener("abort", () => {
      resolve();
    });
  });
}
