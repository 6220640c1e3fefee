import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** The files of the page by name; the page itself is `""`. */
export type PageFiles = ReadonlyMap<string, PageFile>;

interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const pageName = "index.html";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Reads the page's files, so that nothing else of the disk can ever be asked for. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  for (const name of await readdir(folder)) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const bytes = new Uint8Array(await readFile(join(folder, name)));
    files.set(name === pageName ? "" : name, { type, bytes });
  }
  return files;
}

/** The response with a file of the page; `null` when there is none of that name. */
export function pageResponse(files: PageFiles, name: string): Response | null {
  const file = files.get(name);
  return file === undefined
    ? null
    : new Response(file.bytes, { headers: { "content-type": file.type } });
}
