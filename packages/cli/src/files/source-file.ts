import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { decodeText, readText, systemErrorReason, type DecodedText } from "@callsheet/project";

import type { InputStream } from "../streams.ts";
import { UsageError } from "../usage-error.ts";
import { shownPath } from "./shown-path.ts";

/** A file of text that a command works on. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** The name that output uses. */
  readonly name: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly byteOrderMark: "" | "\uFEFF";
}

/** Reads a file; a `UsageError` when it can't be read or is not UTF-8. */
export function readSourceFile(path: string, cwd: string): SourceFile {
  const absolute = resolve(cwd, path);
  const name = shownPath(absolute, cwd);
  return sourceFile(
    absolute,
    name,
    reading(name, () => readText(absolute)),
  );
}

/** Reads all of standard input as if it were the file `name`, which need not exist. */
export async function readSourceFromStdin(
  stdin: InputStream,
  name: string,
  cwd: string,
): Promise<SourceFile> {
  return sourceFile(resolve(cwd, name), name, decodeText(await readAll(stdin)));
}

/** Reads a stream to its end. */
export async function readAll(stream: InputStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Reads the bytes of a file; a `UsageError` that names it as `shown` when that fails. */
export function readBytes(path: string, shown: string): Uint8Array {
  return reading(shown, () => readFileSync(path));
}

function reading<Content>(shown: string, read: () => Content): Content {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`Can't read ${shown}: ${systemErrorReason(error)}.`);
  }
}

function sourceFile(path: string, name: string, decoded: DecodedText | null): SourceFile {
  if (decoded === null) {
    throw new UsageError(`Can't read ${name}: it is not UTF-8 text. Save it as UTF-8.`);
  }
  return { path, name, ...decoded };
}
