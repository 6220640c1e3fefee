import { builtInFinding, type BuiltInRule } from "../built-in-rules.ts";
import { byteLimit, depthLimit, exceedsByteLimit, includeLimit } from "../document/limits.ts";
import { readSource, type SourceDocument } from "../document/source-document.ts";
import type { Finding } from "../finding.ts";
import type { JsonValue } from "../json-value.ts";
import { parsePointer } from "../pointer.ts";
import type { SchemaView } from "../schema/schema-view.ts";
import { typedValue } from "../schema/typed-value.ts";
import { placeName, sentence } from "../schema/value-words.ts";
import type { IncludedText, ReferenceHost } from "./reference-host.ts";
import { isReferenceFree, parseReference, type Reference } from "./reference-syntax.ts";
import { replaceAt } from "./replace-at.ts";

/** A file that holds a part of the resolved value. */
export interface Mount {
  /** The pointer in the resolved value at which the file's value stands. */
  readonly pointer: string;
  readonly document: SourceDocument;
}

/** A document's value with its references replaced as far as the host allows. */
export interface ResolvedTree {
  /** `undefined` when the document has no value. */
  readonly value: JsonValue | undefined;
  readonly findings: readonly Finding[];
  /** The document itself, at `""`, then the files that it includes. */
  readonly mounts: readonly Mount[];
  /** Pointers at which a reference is still in place. */
  readonly open: ReadonlySet<string>;
  /** The variable that a value came from, by pointer. */
  readonly variables: ReadonlyMap<string, string>;
}

/** Replaces the references of a document. Without any, the tree shares the document's value. */
export function resolveTree(
  document: SourceDocument,
  host: ReferenceHost,
  view: SchemaView,
): ResolvedTree {
  const resolver = new Resolver(document, host, view);
  resolver.resolve({ pointer: "", document }, [document.uri]);
  return resolver;
}

/** Lives for one resolution: it holds the value while its references are replaced one by one. */
class Resolver implements ResolvedTree {
  value: JsonValue | undefined;
  readonly findings: Finding[] = [];
  readonly mounts: Mount[] = [];
  readonly open = new Set<string>();
  readonly variables = new Map<string, string>();
  readonly #host: ReferenceHost;
  readonly #view: SchemaView;
  #includes = 0;

  constructor(document: SourceDocument, host: ReferenceHost, view: SchemaView) {
    this.value = document.value;
    this.#host = host;
    this.#view = view;
  }

  /** `chain` names the files that include one another on the way here, the document first. */
  resolve(mount: Mount, chain: readonly string[]): void {
    this.mounts.push(mount);
    for (const [pointer, scalar] of mount.document.dollarScalars) {
      const place: Place = { mount, pointer: mount.pointer + pointer, written: pointer };
      const reference = isReferenceFree(place.pointer) ? null : parseReference(scalar);
      if (reference !== null) this.#replace(place, reference, chain);
    }
  }

  #replace(place: Place, reference: Reference, chain: readonly string[]): void {
    switch (reference.kind) {
      case "escape":
        return this.#set(place, reference.text);
      case "malformed":
        return this.#report(
          place,
          "reference-syntax",
          `This is no reference. ${reference.problem}.`,
        );
      case "env":
        return this.#replaceVariable(place, reference);
      case "file":
        return this.#include(place, reference.path, chain);
    }
  }

  #replaceVariable(place: Place, { name, otherwise }: Reference & { kind: "env" }): void {
    if (this.#host.env === undefined) {
      this.open.add(place.pointer);
      return;
    }
    const set = this.#host.env(name);
    // As in a shell, an empty variable counts as unset where there is something to do instead.
    const text = otherwise !== null && set === "" ? undefined : set;
    const used = text ?? (otherwise?.kind === "default" ? otherwise.text : undefined);
    if (used === undefined) {
      const remedy = otherwise?.text || `Set it, or give a default: \`\${env:${name}:-…}\``;
      const words = asSentence(`The variable \`${name}\` is not set. ${remedy}`);
      this.#report(place, "unresolved-reference", words);
      return;
    }
    const nodes = this.#view.nodesAt(this.value, parsePointer(place.pointer));
    const typed = typedValue(this.#view, nodes, used);
    if ("expected" in typed) {
      const what = text === undefined ? `the default of \`${name}\`` : `\`${name}\``;
      const message = `${sentence(placeName(this.#view.subject, place.pointer))} takes ${typed.expected}, which ${what} is not.`;
      this.#report(place, "reference-type", message);
      return;
    }
    if (text !== undefined) this.variables.set(place.pointer, name);
    this.#set(place, typed.value);
  }

  #include(place: Place, path: string, chain: readonly string[]): void {
    if (this.#host.readFile === undefined) {
      this.open.add(place.pointer);
      return;
    }
    if (this.#isExcess(place)) return;
    const included = this.#host.readFile({ from: place.mount.document.uri, path });
    if ("problem" in included) {
      const message = `The file \`${path}\` ${fileProblems[included.problem]}.`;
      this.#report(place, "unresolved-reference", message);
    } else if (!/\.(?:json|ya?ml)$/i.test(path)) {
      this.#includeText(place, path, included.text);
    } else if (chain.includes(included.uri)) {
      this.#report(
        place,
        "unresolved-reference",
        `The file \`${path}\` includes itself on the way here.`,
      );
    } else {
      this.#includeValue(place, included, [...chain, included.uri]);
    }
  }

  /** Whether one more file is too much, which is told once; small files multiply too. */
  #isExcess(place: Place): boolean {
    this.#includes++;
    if (this.#includes > includeLimit) {
      this.open.add(place.pointer);
      const limit = includeLimit.toLocaleString("en-US");
      const message = `The session includes more than ${limit} files, counted each time. Write values out instead.`;
      if (this.#includes === includeLimit + 1) this.#report(place, "resource-limit", message);
      return true;
    }
    if (parsePointer(place.pointer).length <= depthLimit) return false;
    const message = `The file would stand more than ${depthLimit} levels deep. Write the value out instead.`;
    this.#report(place, "resource-limit", message);
    return true;
  }

  #includeText(place: Place, path: string, text: string): void {
    if (exceedsByteLimit(text)) {
      const limit = byteLimit / 1024 / 1024;
      return this.#report(
        place,
        "resource-limit",
        `The file \`${path}\` is larger than ${limit} MiB.`,
      );
    }
    this.#set(place, text.replace(/^\uFEFF/, "").replace(/\r?\n$/, ""));
  }

  #includeValue(
    place: Place,
    included: { uri: string; text: string },
    chain: readonly string[],
  ): void {
    const document = readSource(included.text, { uri: included.uri });
    for (const finding of document.findings) {
      this.findings.push({
        ...finding,
        pointer: place.pointer + finding.pointer,
        uri: included.uri,
      });
    }
    if (document.value === undefined) {
      this.open.add(place.pointer);
      return;
    }
    this.#set(place, document.value);
    this.resolve({ pointer: place.pointer, document }, chain);
  }

  #set(place: Place, value: JsonValue): void {
    if (this.value === undefined) return;
    this.value = replaceAt(this.value, parsePointer(place.pointer), value);
  }

  #report(place: Place, rule: BuiltInRule, message: string): void {
    const { document } = place.mount;
    this.open.add(place.pointer);
    this.findings.push(
      builtInFinding({
        rule,
        message,
        pointer: place.pointer,
        range: document.locate(place.written, "value"),
        ...(place.mount.pointer === "" ? {} : { uri: document.uri }),
      }),
    );
  }
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

interface Place {
  readonly mount: Mount;
  /** In the resolved value. */
  readonly pointer: string;
  /** In the file that holds the reference. */
  readonly written: string;
}

const fileProblems: Record<Extract<IncludedText, { problem: string }>["problem"], string> = {
  missing: "does not exist. The path is relative to the file that names it",
  outside: "is outside the project. Move it below the project's root",
  "not-text": "is not UTF-8 text",
  "too-large": `is larger than ${byteLimit / 1024 / 1024} MiB`,
  unreadable: "can't be read",
};
