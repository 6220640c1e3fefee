import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { cases } from "../../test/language-service/completion/cases.ts";
import type { CompletionCase } from "../../test/language-service/completion/completion-case.ts";
import { compareCase, type ComparableCase, type ComparedCase } from "./lsp/compare-case.ts";
import { comparisonPage } from "./lsp/comparison-page.ts";
import { callsheetServer, installYamlServer } from "./lsp/language-servers.ts";
import { startServer } from "./lsp/server-session.ts";

const page = "docs/completion-comparison.md";

const folder = mkdtempSync(join(tmpdir(), "callsheet-bench-"));
try {
  const peer = installYamlServer(folder);
  const workspace = join(folder, "workspace");
  mkdirSync(workspace);
  const ours = await startServer(callsheetServer(), workspace);
  const theirs = await startServer(peer, workspace);
  const compared: ComparedCase[] = [];
  for (const [index, one] of cases.filter(isComparable).entries()) {
    const path = join(workspace, `case-${index}.realtime.yaml`);
    compared.push(await compareCase(comparable(one, pathToFileURL(path).href), ours, theirs));
  }
  await ours.close();
  await theirs.close();
  writeFileSync(page, await comparisonPage(page, peer.name, compared));
  console.log(`${compared.length} cases compared in ${page}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Other editors and the files around a session are not compared. */
function isComparable({ client, context, uri }: CompletionCase): boolean {
  return client === undefined && context === undefined && uri === undefined;
}

function comparable(one: CompletionCase, uri: string): ComparableCase {
  const [before = "", after = ""] = one.text.split("<|>");
  const text = before + after;
  return {
    name: one.name,
    uri,
    text,
    offset: before.length,
    labels: one.labels ?? one.first ?? null,
    without: one.without ?? [],
    pick: one.pick ?? null,
    result: one.result ?? text,
  };
}
