import type { ServiceContext } from "@callsheet/language-service";

/** Lets a document include the files of a folder that exists only here, by their paths in it. */
export function projectFiles(
  files: Readonly<Record<string, string>>,
): NonNullable<ServiceContext["readFile"]> {
  return ({ from, path }) => {
    const uri = new URL(path, from).href;
    const text = files[decodeURIComponent(uri.replace("file:///project/", ""))];
    return text === undefined ? { problem: "missing" } : { uri, text };
  };
}
