import type { Finding } from "@callsheet/core";

/** What stands for a value that must not be seen. */
export const mask = "***";

/** Anything shorter is no secret, and often a word that the message needs. */
const shortestSecret = 8;

/** A finding whose words quote none of `values`, which come from the environment. */
export function maskedFinding(finding: Finding, values: Iterable<string>): Finding {
  const secrets = [...values].map(lettersOf);
  const hide = (words: string) =>
    words.replaceAll(/`([^`]+)`/g, (whole, quoted: string) =>
      isPartOf(secrets, lettersOf(quoted)) ? `\`${mask}\`` : whole,
    );
  return {
    ...finding,
    message: hide(finding.message),
    fixes: finding.fixes.map((fix) => ({ ...fix, title: hide(fix.title) })),
  };
}

/** Messages shorten what they quote and propose it in another spelling; what stays is the letters. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

function isPartOf(secrets: readonly string[], quoted: string): boolean {
  return quoted.length >= shortestSecret && secrets.some((secret) => secret.includes(quoted));
}
