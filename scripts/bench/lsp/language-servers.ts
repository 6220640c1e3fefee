import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { installPackages } from "../install-packages.ts";
import type { LanguageServer } from "./server-session.ts";

/** The newest that run on a version of Node. */
const versions = { node20: "1.25.0", node22: "2.0.0" } as const;

const schemaFile = "schemas/session.authoring.schema.json";
const transport = "--stdio";

/** Callsheet's server, as it was last built. */
export function callsheetServer(): LanguageServer {
  const program = resolve("packages/language-server/bin/callsheet-language-server.cjs");
  return {
    name: "Callsheet",
    command: { argv: [process.execPath, program, transport] },
    languageId: "realtime-session",
    settings: {},
  };
}

/** Installs Red Hat's server into a folder and gives it our schema for every session file. */
export function installYamlServer(folder: string): LanguageServer {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isNewNode = major > 22 || (major === 22 && minor >= 13);
  const version = isNewNode ? versions.node22 : versions.node20;
  installPackages(folder, { "yaml-language-server": version });
  const program = join(folder, "node_modules/yaml-language-server/bin/yaml-language-server");
  return {
    name: `yaml-language-server ${version}`,
    command: { argv: [process.execPath, program, transport] },
    languageId: "yaml",
    settings: {
      yaml: {
        schemas: { [pathToFileURL(resolve(schemaFile)).href]: ["*.realtime.yaml"] },
        // Its lists of schemas and resources lie on the network.
        schemaStore: { enable: false },
        kubernetesCRDStore: { enable: false },
        validate: true,
        completion: true,
        hover: true,
      },
    },
  };
}
