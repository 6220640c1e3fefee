/** What a scalar that begins with `$` says. */
export type Reference =
  | {
      readonly kind: "env";
      readonly name: string;
      /** What to do without the variable: take a text, or fail with a message of the author's. */
      readonly otherwise: { readonly kind: "default" | "message"; readonly text: string } | null;
    }
  | { readonly kind: "file"; readonly path: string }
  /** `$${env:X}` stands for the text `${env:X}`. */
  | { readonly kind: "escape"; readonly text: string }
  /** Meant as a reference, but it can't be read as one. */
  | { readonly kind: "malformed"; readonly problem: string };

// A default may hold any text but another reference, which would be a second one in a text.
const envForm = /^\$\{env:([A-Za-z_][A-Za-z0-9_]*)(?::([-?])((?:(?!\$\{(?:env|file):)[^])*))?\}$/;
const fileForm = /^\$\{file:([^{}]+)\}$/;
const escapeForm = /^\$(\$\{(?:env|file):[^]*\})$/;
// With a second reference it is a text that holds both.
const intent = /^\$\{\s*(env|file)\b(?:(?!\$\{)[^])*\}$/i;

/** Reads a whole scalar as a reference; `null` when it is a text like any other. */
export function parseReference(scalar: string): Reference | null {
  const escaped = escapeForm.exec(scalar);
  if (escaped?.[1] !== undefined) return { kind: "escape", text: escaped[1] };
  const env = envForm.exec(scalar);
  if (env?.[1] !== undefined) return envReference(env[1], env[2], env[3] ?? "");
  const file = fileForm.exec(scalar);
  if (file?.[1] !== undefined) return { kind: "file", path: file[1].trim() };
  const kind = intent.exec(scalar)?.[1]?.toLowerCase();
  if (kind === undefined) return null;
  const problem =
    kind === "env"
      ? "Write `${env:NAME}`, `${env:NAME:-default}` or `${env:NAME:?message}`; a name has letters, digits and `_`"
      : "Write `${file:relative/path}`";
  return { kind: "malformed", problem };
}

function envReference(name: string, operator: string | undefined, text: string): Reference {
  if (operator === undefined) return { kind: "env", name, otherwise: null };
  return { kind: "env", name, otherwise: { kind: operator === "-" ? "default" : "message", text } };
}

/** Whether a place of a session takes no references: what is inside a tool's `parameters`. */
export function isReferenceFree(pointer: string): boolean {
  return /^\/tools\/\d+\/parameters\//.test(pointer);
}
