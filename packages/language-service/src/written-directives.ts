import { readDirectives } from "@callsheet/core";
import { oncePerVersion } from "./per-version.ts";

/** The comments of a document that turn rules off. */
export const writtenDirectives = oncePerVersion(({ session }) => readDirectives(session));
