import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { buildNodeServer } from "../../scripts/bundle/language-server.ts";

/** Builds the server for the tests of a file, as it is published but for the code cache. */
export function serverProgram(): () => string {
  let folder = "";
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "callsheet-server-")));
    await buildNodeServer(join(folder, "dist"));
    cpSync("packages/language-server/bin", join(folder, "bin"), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => join(folder, "bin/callsheet-language-server.cjs");
}
