import { expect, test } from "vitest";
import { findCycles, importsBelow, reachableFrom, type Import } from "./import-graph.ts";

/** Who may import whom; `ARCHITECTURE.md` shows the same table with its reasons. */
const allowed: Record<string, readonly RegExp[]> = {
  core: [/^yaml$/, /^schemas\/[\w.-]+\.json$/],
  project: [/^@callsheet\/core$/, /^node:/, /^tinyglobby$/],
  "language-service": [
    /^@callsheet\/core$/,
    /^vscode-languageserver-types$/,
    /^vscode-languageserver-textdocument$/,
  ],
  "language-server": [
    /^@callsheet\/(?:core|project|language-service)$/,
    /^vscode-languageserver(?:\/(?:node|browser))?$/,
    /^vscode-languageserver-textdocument$/,
    /^node:/,
    // Its own version, for `--version` and the handshake.
    /^packages\/language-server\/package\.json$/,
  ],
  runner: [/^@callsheet\/core$/],
  emulator: [
    /^@callsheet\/core$/,
    /^@cfworker\/json-schema$/,
    /^opus-decoder$/,
    /^opusscript$/,
    /^werift$/,
    /^ws$/,
    /^node:/,
  ],
  talk: [/^@callsheet\/(?:core|runner)$/, /^node:/, /^preact(?:\/hooks)?$/],
  scenario: [/^@callsheet\/(?:core|emulator)$/],
  "eslint-plugin": [
    /^@callsheet\/core$/,
    /^@eslint\/(?:plugin-kit|core)$/,
    // Its own version, for ESLint to show.
    /^packages\/eslint-plugin\/package\.json$/,
  ],
  cli: [
    /^@callsheet\/(?:core|project|runner|emulator|scenario|talk)$/,
    /^callsheet-language-server$/,
    /^node:/,
    /^commander$/,
    /^json-schema-to-typescript$/,
    /^picocolors$/,
    /^tinyglobby$/,
    /^schemas\/[\w.-]+\.json$/,
  ],
};

/** Too heavy to be loaded by a run that doesn't place a call. */
const heavy = [
  /^@callsheet\/(?:runner|emulator|scenario|talk)$/,
  /^callsheet-language-server$/,
  /^json-schema-to-typescript$/,
  /^tinyglobby$/,
];

const imports = importsBelow("packages");
const extensionImports = importsBelow("vscode-extension/src");

test.each(Object.keys(allowed))("%s imports only what the table allows", (name) => {
  const folder = `packages/${name}/`;
  const foreign = imports
    .filter(({ file }) => file.startsWith(folder))
    .map(({ file, specifier, target }) => ({ file, wanted: target ?? specifier }))
    .filter(
      ({ wanted }) =>
        !wanted.startsWith(folder) && !allowed[name]?.some((form) => form.test(wanted)),
    );
  expect(foreign).toEqual([]);
});

test("vscode-extension imports the editor and its client alone", () => {
  const foreign = extensionImports.filter(
    ({ specifier, target }) =>
      !target?.startsWith("vscode-extension/src/") &&
      !/^vscode(?:-languageclient(?:\/(?:node|browser))?)?$/.test(specifier),
  );
  expect(extensionImports).not.toEqual([]);
  expect(foreign).toEqual([]);
});

test("every package has a row in the table", () => {
  const packages = new Set(imports.map(({ file }) => file.split("/")[1]));
  expect([...packages].sort()).toEqual(Object.keys(allowed).sort());
});

test("no file imports itself by way of others", () => {
  expect(findCycles([...imports, ...extensionImports])).toEqual([]);
});

test("a cycle is found where there is one", () => {
  const edge = (file: string, target: string): Import => ({
    file,
    target,
    specifier: target,
    kind: "static",
  });
  expect(findCycles([edge("a", "b"), edge("b", "c"), edge("c", "b")])).toEqual([["b", "c", "b"]]);
});

test("the page of talk runs in a browser, and its server without the page", () => {
  const between = imports.filter(
    ({ file, specifier, target, kind }) =>
      (file.startsWith("packages/talk/src/page/") &&
        (/^node:|^@callsheet\/runner$/.test(specifier) || target?.includes("/src/server/"))) ||
      (file.startsWith("packages/talk/src/server/") &&
        (/^preact/.test(specifier) || target?.includes("/src/page/"))) ||
      (file === "packages/talk/src/wire.ts" && kind !== "type"),
  );
  expect(between).toEqual([]);
});

test("a rule imports no other rule", () => {
  const between = imports.filter(
    ({ file, target }) =>
      file.startsWith("packages/core/src/rules/") &&
      !file.endsWith("/index.ts") &&
      target !== null &&
      /\/rules\/(?!rule\.ts)/.test(target),
  );
  expect(between).toEqual([]);
});

test("only to-lsp makes values of the protocol, and text-positions its places", () => {
  const makers = imports.filter(
    ({ specifier, kind }) => specifier === "vscode-languageserver-types" && kind !== "type",
  );
  const elsewhere = makers.filter(({ file }) => !file.includes("/language-service/src/to-lsp/"));
  expect(elsewhere).toEqual([]);
});

test("the command loads heavy parts only when they run", () => {
  const startedWith = reachableFrom("packages/cli/src/index.ts", imports);
  const eager = imports.filter(
    ({ file, specifier, kind }) =>
      kind === "static" && startedWith.has(file) && heavy.some((form) => form.test(specifier)),
  );
  expect(startedWith).toContain("packages/cli/src/index.ts");
  expect(eager).toEqual([]);
});
