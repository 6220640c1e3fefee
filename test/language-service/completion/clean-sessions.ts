import { readdirSync, readFileSync } from "node:fs";
import type { ServiceContext, SessionModel } from "@callsheet/language-service";
import { openText } from "../open-session.ts";

/** All positions are looked at on request; else one in so many, which half a minute is enough for. */
export const step = process.env["CALLSHEET_EXHAUSTIVE"] === undefined ? 37 : 1;

/** Surroundings that offer some of everything. */
export const surroundings: Partial<ServiceContext> = {
  variables: () => [{ name: "CRM_TOKEN", source: ".env" }],
  listFolder: ({ path }) =>
    path === "./"
      ? [
          { name: "parts", kind: "folder" },
          { name: "agent.md", kind: "file" },
          { name: "audio.json", kind: "file" },
        ]
      : [{ name: "inner.md", kind: "file" }],
};

/** Sessions about which nothing is to be said. */
export const cleanFiles = [...filesIn("examples"), ...filesIn("test/fixtures/clean")];
export const brokenFiles = filesIn("test/fixtures/broken");

export function openFile(file: string): SessionModel {
  return openChanged(file, readFileSync(file, "utf8"));
}

/** A file with another text. */
export function openChanged(file: string, text: string): SessionModel {
  const uri = `file:///project/${file.slice(file.lastIndexOf("/") + 1)}`;
  return openText(text, { uri, context: surroundings });
}

/** The offsets of a text to look at; its start and its end always. */
export function offsetsOf(text: string): number[] {
  const all = Array.from({ length: text.length + 1 }, (_, offset) => offset);
  const first = text.length % step;
  return all.filter((offset) => offset % step === first || offset === 0 || offset === text.length);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /realtime\.(?:ya?ml|json)$/.test(name))
    .map((name) => `${folder}/${name}`);
}
