import { join } from "node:path";
import { configFileName, nearestFolderWith } from "@callsheet/project";

import manifest from "../../package.json" with { type: "json" };
import { blockYaml } from "./block-yaml.ts";
import type { SessionTemplate } from "./templates.ts";

/** A file that a new project gets. */
export interface StarterFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** What a project in `cwd` starts with: a session file, its configuration and a CI step. */
export function starterFiles(template: SessionTemplate, cwd: string): StarterFile[] {
  const configFolder = nearestFolderWith(configFileName, cwd) ?? cwd;
  const repository = nearestFolderWith(".git", cwd) ?? cwd;
  return [
    { path: join(cwd, `${template.name}.realtime.yaml`), text: sessionText(template) },
    { path: join(configFolder, configFileName), text: configText },
    { path: join(repository, ".github/workflows/callsheet.yml"), text: workflowText },
  ];
}

function sessionText({ description, session }: SessionTemplate): string {
  return `# ${description}.\n${blockYaml(session)}`;
}

const configText = `# The rules that session files are checked by: recommended or strict.
extends: recommended

# The severity of single rules; \`callsheet explain\` lists them.
# rules:
#   unused-directive: error
`;

const workflowText = `name: Callsheet
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes callsheet@${manifest.version} lint --format github
`;
