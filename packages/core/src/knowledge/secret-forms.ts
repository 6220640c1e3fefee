/** A kind of credential that can be told by its form. */
export interface SecretKind {
  /** With its article, as a message speaks of it. */
  readonly words: string;
  /** The environment variable that such a credential is usually kept in. */
  readonly variable: string;
}

/** A credential in a text, at `start` inclusive and `end` exclusive. */
export interface FoundSecret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

interface SecretForm extends SecretKind {
  readonly form: RegExp;
}

const secretForms: readonly SecretForm[] = [
  {
    words: "an API key",
    variable: "OPENAI_API_KEY",
    form: /(?<![\w-])sk-(?=[\w-]*\d)[\w-]{20,}/g,
  },
  { words: "an ephemeral key", variable: "EPHEMERAL_KEY", form: /\bek_(?=\w*\d)\w{16,}/g },
  {
    words: "a GitHub token",
    variable: "GITHUB_TOKEN",
    form: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{22,})/g,
  },
  { words: "a GitLab token", variable: "GITLAB_TOKEN", form: /\bglpat-[\w-]{20,}/g },
  { words: "a Slack token", variable: "SLACK_TOKEN", form: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g },
  {
    words: "an AWS access key",
    variable: "AWS_ACCESS_KEY_ID",
    form: /\bA(?:KI|SI)A[0-9A-Z]{16}\b/g,
  },
  { words: "a Google API key", variable: "GOOGLE_API_KEY", form: /\bAIza[\w-]{35}/g },
  {
    words: "a Stripe key",
    variable: "STRIPE_API_KEY",
    form: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/g,
  },
  {
    words: "a JSON Web Token",
    variable: "ACCESS_TOKEN",
    form: /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g,
  },
  {
    words: "a private key",
    variable: "PRIVATE_KEY",
    form: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/g,
  },
];

/** Matches where a text holds a credential of known form, or a placeholder that looks like one. */
export const anySecret = new RegExp(secretForms.map(({ form }) => form.source).join("|"));

/** The credentials of known form in a text, placeholders left out. */
export function findSecrets(text: string): FoundSecret[] {
  // One search for all forms, since nearly every text has none of them.
  if (!anySecret.test(text)) return [];
  return secretForms.flatMap(({ form, ...kind }) =>
    [...text.matchAll(form)]
      .filter(([written]) => !isPlaceholder(written))
      .map(({ 0: written, index }) => ({ kind, start: index, end: index + written.length })),
  );
}

const blank = /<[^<>]*>|\$\{|\{\{|\.{3}|\u2026|\*{3}|([xX*#?])\1{3}|0{8}|example/i;
const placeholderWords = new Set([
  ...["a", "an", "the", "of", "with", "this", "my", "your", "me", "here", "goes", "put", "insert"],
  ...[
    "enter",
    "replace",
    "change",
    "changeme",
    "todo",
    "none",
    "null",
    "foo",
    "bar",
    "x",
    "xx",
    "xxx",
  ],
  ...[
    "demo",
    "dummy",
    "fake",
    "sample",
    "some",
    "test",
    "placeholder",
    "value",
    "sk",
    "api",
    "access",
  ],
  ...["auth", "authorization", "bearer", "key", "password", "secret", "token"],
]);

/** Whether a text only shows where a credential is to be put: `your-token-here`, `<TOKEN>`, `xxx`. */
export function isPlaceholder(text: string): boolean {
  const words = text.toLowerCase().split(/[^a-z0-9]+/);
  return blank.test(text) || words.every((word) => placeholderWords.has(word) || word === "");
}

const secretHeader =
  /(?:^|[-_])(?:authorization|cookie|credentials?|password|secret|token|auth|(?:access|api|auth|secret|signing|subscription)[-_]?key)$/i;

/** Whether a header of that name carries a credential. */
export function isSecretHeader(name: string): boolean {
  return secretHeader.test(name);
}
