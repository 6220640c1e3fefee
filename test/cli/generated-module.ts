import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import ts from "typescript";
import { onTestFinished } from "vitest";

import { callsheet, folderWith } from "./callsheet.ts";

/** The strictest settings that a user may have. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
};

/** The module that `callsheet types` makes of a session. */
export async function typesOf(session: object): Promise<string> {
  const cwd = folderWith({ "a.realtime.json": JSON.stringify({ type: "realtime", ...session }) });
  const { code, stdout, stderr } = await callsheet(["types", "a.realtime.json"], { cwd });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** Compiles a generated module with an application beside it; gives the compiler's complaints. */
export function compileWith(module: string, application: string): string[] {
  const folder = moduleFolder({ "tools.ts": module, "app.ts": application });
  const program = ts.createProgram([join(folder, "app.ts"), join(folder, "tools.ts")], {
    ...options,
    noEmit: true,
    allowImportingTsExtensions: true,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

/** Runs a generated module as JavaScript, as an application would. */
export async function runModule(module: string): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(module, { compilerOptions: options });
  const folder = moduleFolder({ "tools.mjs": outputText });
  const loaded: Record<string, unknown> = await import(
    pathToFileURL(join(folder, "tools.mjs")).href
  );
  return loaded;
}

/** Runs an application beside a generated module, which it imports as `./tools.ts`. */
export async function runWith(
  module: string,
  application: string,
): Promise<Record<string, unknown>> {
  const compilerOptions = { ...options, rewriteRelativeImportExtensions: true };
  const compiled = (text: string) =>
    ts.transpileModule(text, { compilerOptions, fileName: "module.mts" }).outputText;
  const folder = moduleFolder({ "tools.js": compiled(module), "app.js": compiled(application) });
  const loaded: Record<string, unknown> = await import(pathToFileURL(join(folder, "app.js")).href);
  return loaded;
}

/** Imports a module as it is, with the packages of this project. */
export async function importModule(text: string): Promise<Record<string, unknown>> {
  const folder = moduleFolder({ "module.ts": text });
  const loaded: Record<string, unknown> = await import(
    pathToFileURL(join(folder, "module.ts")).href
  );
  return loaded;
}

function moduleFolder(files: Readonly<Record<string, string>>): string {
  // Inside the project, so that modules are found to be ES modules.
  const folder = mkdtempSync(join(import.meta.dirname, ".generated-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
