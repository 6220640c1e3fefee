import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import configSchema from "../../schemas/config.schema.json" with { type: "json" };
import manifest from "../../vscode-extension/package.json" with { type: "json" };

const folder = "vscode-extension";
const { contributes, capabilities } = manifest;
const settings = contributes.configuration.properties;
const commands = contributes.commands.map(({ command }) => command);

describe("what the extension asks of the editor", () => {
  test("it is woken by session files and its commands alone", () => {
    expect(manifest.activationEvents).toEqual([]);
  });

  test("it needs no proposed API and no other extension", () => {
    for (const key of ["enabledApiProposals", "extensionDependencies", "extensionPack"]) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  test("its bundles run in an editor as old as the types that it is written against", () => {
    const { devDependencies, engines } = manifest;
    expect(engines.vscode).toBe(devDependencies["@types/vscode"].replace("~", "^"));
  });

  test("web hosts take no ES modules, so nothing says that it is one", () => {
    expect(manifest).not.toHaveProperty("type");
  });
});

describe("settings", () => {
  test("are these", () => {
    expect(Object.keys(settings).sort()).toEqual([
      "callsheet.codeLens",
      "callsheet.commandPath",
      "callsheet.format.enable",
      "callsheet.inlayHints.defaults",
      "callsheet.target",
      "callsheet.trace.server",
      "callsheet.validate",
    ]);
  });

  test("offer the targets that a configuration may name", () => {
    expect(settings["callsheet.target"].enum).toEqual([
      ...configSchema.properties.target.enum,
      null,
    ]);
  });

  test("that run something belong to the machine, and to trusted workspaces", () => {
    expect(settings["callsheet.commandPath"].scope).toBe("machine");
    expect(capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual([
      "callsheet.commandPath",
    ]);
  });

  test("of the editor change for its own languages alone", () => {
    expect(Object.keys(contributes.configurationDefaults)).toEqual(
      contributes.languages.map(({ id }) => `[${id}]`),
    );
  });

  test("make the extension the formatter of its own languages", () => {
    const { name, publisher } = manifest;
    for (const defaults of Object.values(contributes.configurationDefaults)) {
      expect(defaults["editor.defaultFormatter"]).toBe(`${publisher}.${name}`);
    }
  });
});

describe("commands", () => {
  test.each(contributes.commands)("$command has a title and a category", (command) => {
    expect(command).toEqual({
      command: expect.stringMatching(/^callsheet\.[a-zA-Z]+$/),
      title: expect.stringMatching(/^[A-Z]/),
      category: "Callsheet",
    });
  });

  test("are in the palette where they can run", () => {
    const listed = contributes.menus.commandPalette.filter(({ when }) => when !== "");
    expect(listed.map(({ command }) => command)).toEqual(commands);
  });

  test.each(["callsheet.print", "callsheet.call", "callsheet.talk"])(
    "%s needs trust, a process and a folder on a disk",
    (command) => {
      const item = contributes.menus.commandPalette.find((entry) => entry.command === command);
      expect(item?.when.split(" && ")).toEqual([
        "editorLangId == realtime-session",
        "isWorkspaceTrusted",
        "processExecutionSupported",
        "workspaceFolderCount > 0",
        "!virtualWorkspace",
      ]);
    },
  );
});

describe("the walkthrough", () => {
  const [walkthrough, ...more] = contributes.walkthroughs;

  test("is one, of at most five steps", () => {
    expect(more).toEqual([]);
    expect(walkthrough?.steps.length).toBeLessThanOrEqual(5);
  });

  test.each(walkthrough?.steps ?? [])("step $id shows a page that is there", ({ media }) => {
    expect(existsSync(join(folder, media.markdown))).toBe(true);
  });

  test("runs commands that there are", () => {
    const links = JSON.stringify(walkthrough).matchAll(/command:(callsheet\.\w+)/g);
    expect([...links].filter(([, command]) => !commands.includes(String(command)))).toEqual([]);
  });
});

describe("the schema", () => {
  const names = contributes.languages.flatMap(({ extensions, filenames = [] }) => [
    ...extensions.map((extension) => `*${extension}`),
    ...filenames,
  ]);

  test("serves those who keep such files as YAML or JSON", () => {
    const matched = [
      ...contributes.yamlValidation.flatMap(({ fileMatch }) => fileMatch),
      ...contributes.jsonValidation.map(({ fileMatch }) => fileMatch),
    ];
    expect(matched.sort()).toEqual(names.sort());
  });
});

describe("what the marketplace shows", () => {
  const readme = readFileSync(join(folder, "README.md"), "utf8");

  test("the icon is a square PNG of 256 pixels", () => {
    const icon = readFileSync(join(folder, manifest.icon));
    expect(icon.subarray(1, 4).toString()).toBe("PNG");
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256]);
  });

  test("the licence is that of the repository", () => {
    expect(readFileSync(join(folder, "LICENSE"), "utf8")).toBe(readFileSync("LICENSE", "utf8"));
  });

  test("the changelog begins with this version", () => {
    const changelog = readFileSync(join(folder, "CHANGELOG.md"), "utf8");
    expect(/^## (\S+)/m.exec(changelog)?.[1]).toBe(manifest.version);
  });

  test("the README names every command by its title", () => {
    const rows = [...readme.matchAll(/^\| Callsheet: (.*?) +\|/gm)].map(([, title]) => title);
    expect(rows).toEqual(contributes.commands.map(({ title }) => title));
  });

  test("the README names every setting with its default", () => {
    const rows = [...readme.matchAll(/^\| `(callsheet\.[\w.]+)` +\| (\S+) +\|/gm)];
    expect(Object.fromEntries(rows.map(([, name, value]) => [name, value]))).toEqual(
      Object.fromEntries(
        Object.entries(settings).map(([name, { default: value }]) => [
          name,
          value === "" ? "empty" : `\`${String(value)}\``,
        ]),
      ),
    );
  });
});

test("the source shows no message boxes, asks no network and writes no settings", () => {
  const sources = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name, text: readFileSync(join(folder, "src", name), "utf8") }));
  const forbidden = /\.show\w+Message\(|fetch\(|XMLHttpRequest|TelemetryLogger|\.update\(/;
  expect(sources.filter(({ text }) => forbidden.test(text)).map(({ name }) => name)).toEqual([]);
});
