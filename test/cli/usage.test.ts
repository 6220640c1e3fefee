import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import manifest from "../../packages/cli/package.json" with { type: "json" };
import { callsheet, folderWith } from "./callsheet.ts";

test("--version prints the version", async () => {
  expect(await callsheet(["--version"])).toEqual({
    code: 0,
    stdout: `${manifest.version}\n`,
    stderr: "",
  });
});

describe("help", () => {
  const ofFiles = ["init", "lint", "explain", "migrate", "print", "types"];
  const ofCalls = [
    "check",
    "call",
    "talk",
    "test",
    "secret",
    "hangup",
    "accept",
    "refer",
    "reject",
  ];
  const commands = [...ofFiles, ...ofCalls, "emulator", "schema", "lsp"];

  test("lists every command, the exit codes and the variables", async () => {
    const { code, stdout } = await callsheet(["--help"]);
    const listed = [...stdout.matchAll(/^ {2}(\w+) [[<]/gm)].map(([, name]) => name);
    expect(listed).toEqual([...commands, "help"]);
    expect([...stdout.matchAll(/^ {2}(\d) /gm)].map(([, exit]) => exit)).toEqual([
      "0",
      "1",
      "2",
      "3",
      "4",
    ]);
    expect(stdout).toContain("OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_ORG_ID, OPENAI_PROJECT_ID");
    expect(code).toBe(0);
  });

  test.each(commands)("%s --help", async (command) => {
    const { code, stdout, stderr } = await callsheet([command, "--help"]);
    expect(stdout).toMatch(new RegExp(`^Usage: callsheet ${command} [[<]`));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("`help` and `help COMMAND` print the same as --help", async () => {
    expect(await callsheet(["help"])).toEqual(await callsheet(["--help"]));
    expect(await callsheet(["help", "lint"])).toEqual(await callsheet(["lint", "--help"]));
  });

  test("without a command goes to stderr, with exit code 2", async () => {
    const { code, stdout, stderr } = await callsheet([]);
    expect(stderr).toMatch(/^Usage: callsheet /);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("bad usage ends with exit code 2 and says one thing", () => {
  const file = "a.realtime.yaml";
  test.each([
    [["lnt"], "error: unknown command 'lnt'\n(Did you mean lint?)\n"],
    [["constructor"], "error: unknown command 'constructor'\n"],
    [["lint", "--fx"], "error: unknown option '--fx'\n(Did you mean --fix?)\n"],
    [["lint", ""], "error: A path is empty. Leave it out to check this folder.\n"],
    [["lint", "gone.yaml"], "error: No such file or folder: gone.yaml.\n"],
    [["lint", "gone/*.yaml"], "error: No such file or folder: gone/*.yaml.\n"],
    [
      ["lint", "empty"],
      "error: No session files in empty: their names end in .realtime.yaml, .realtime.yml or .realtime.json; those of scripts and scenarios in .script.yaml and .scenario.yaml.\n",
    ],
    [
      ["lint", "latin1.yaml"],
      "error: Can't read latin1.yaml: it is not UTF-8 text. Save it as UTF-8.\n",
    ],
    [["lint", "--config", "gone.yaml"], "error: Can't read gone.yaml: there is no such file.\n"],
    [
      ["lint", "--format", "xml"],
      "error: option '--format <name>' argument 'xml' is invalid. Allowed choices are stylish, json, sarif, github, junit.\n",
    ],
    [
      ["lint", "--max-warnings", "-1"],
      "error: option '--max-warnings <count>' argument '-1' is invalid. Give a whole number of 0 or more.\n",
    ],
    [
      ["lint", "--today", "2026-02-30"],
      "error: option '--today <date>' argument '2026-02-30' is invalid. Give a date as YYYY-MM-DD.\n",
    ],
    [["lint", "--stdin", file], "error: Give --stdin or paths, not both.\n"],
    [["lint", "--stdin-filename", "x.yaml"], "error: --stdin-filename needs --stdin.\n"],
    [["lint", "--stdin", "--watch"], "error: Give --stdin or --watch, not both.\n"],
    [
      ["lint", file, "--format", "json", "--format", "sarif"],
      "error: Only one format can go to the terminal: give --format sarif an --output-file.\n",
    ],
    [
      ["lint", file, "--output-file", "a", "--output-file", "b"],
      "error: --output-file b needs a --format of its own before it.\n",
    ],
    [
      ["lint", file, "--format", "json", "--output-file", "a", "--output-file", "b"],
      "error: --output-file b needs a --format of its own before it.\n",
    ],
    [
      [
        ...["lint", file, "--format", "json", "--output-file", "a"],
        ...["--format", "junit", "--output-file", "a"],
      ],
      "error: Two formats can't share a: give each a file of its own.\n",
    ],
    [
      ["explain", "unknwn-key"],
      "error: There is no rule `unknwn-key`. Did you mean `unknown-key`?\n",
    ],
    [
      ["explain", "../../README"],
      "error: There is no rule `../../README`. `callsheet explain` lists the rules.\n",
    ],
    [
      ["init", "robot"],
      "error: There is no template robot. The templates are voice-agent, phone-agent, text-only, transcription.\n",
    ],
    [["migrate"], "error: missing required argument 'path'\n"],
    [["migrate", "gone.json"], "error: Can't read gone.json: there is no such file.\n"],
    [
      ["migrate", "-", "--write"],
      "error: Standard input can't be written to: leave --write out.\n",
    ],
    [
      ["migrate", file, "--stdin-filename", "x.json"],
      "error: --stdin-filename needs - as the path.\n",
    ],
    [["print"], "error: missing required argument 'file'\n"],
    [["print", "gone.yaml"], "error: Can't read gone.yaml: there is no such file.\n"],
    [["print", "empty"], "error: Can't read empty: it is a folder.\n"],
    [["print", file, "--env-file", "gone"], "error: Can't read gone: there is no such file.\n"],
    [
      ["call", file, "--local", "--base-url", "http://127.0.0.1:9"],
      "error: Give --local or --base-url, not both.\n",
    ],
    [
      ["call", file, "--local", "--dry-run"],
      "error: --dry-run sends nothing, so it takes no --local.\n",
    ],
    [
      ["call", file, "--json"],
      "error: --json needs --sdp: without it the events are JSON lines already.\n",
    ],
    [
      ["call", file, "--duration", "5"],
      "error: option '--duration <time>' argument '5' is invalid. Give a time up to 60m, such as 500ms, 5s or 2m.\n",
    ],
    [
      ["call", file, "--timeout", "0s"],
      "error: option '--timeout <time>' argument '0s' is invalid. Give a time up to 60m, such as 500ms, 5s or 2m.\n",
    ],
    [
      ["call", file, "--base-url", "api.openai.com"],
      "error: option '--base-url <url>' argument 'api.openai.com' is invalid. Give an address such as https://api.openai.com/v1.\n",
    ],
    [
      ["call", file],
      "error: There is no API key. Set OPENAI_API_KEY, or name a file with --env-file.\n",
    ],
    [
      ["call", "captions.yaml", "--local"],
      "error: A transcription session takes no calls. Mint a client secret for it with `callsheet secret`.\n",
    ],
    [
      ["secret", file],
      "error: There is no API key. Set OPENAI_API_KEY, or name a file with --env-file.\n",
    ],
    [
      ["secret", file, "--expires-after", "9"],
      "error: option '--expires-after <seconds>' argument '9' is invalid. Give a whole number from 10 to 7200.\n",
    ],
    [
      ["hangup", "call_1"],
      "error: command-argument value 'call_1' is invalid for argument 'call-id'. The id of a call starts with rtc_.\n",
    ],
    [
      ["emulator", "--port", "65536"],
      "error: option '--port <number>' argument '65536' is invalid. Give a whole number from 0 to 65535.\n",
    ],
    [
      ["schema", "--wire", "--config"],
      "error: option '--wire' cannot be used with option '--config'\n",
    ],
  ])("%j", async (argv, stderr) => {
    const cwd = folderWith({
      [file]: "type: realtime\n",
      "captions.yaml": "type: transcription\n",
      "latin1.yaml": Uint8Array.from([0x74, 0x79, 0x70, 0x65, 0x3a, 0x20, 0xe9]),
    });
    mkdirSync(join(cwd, "empty"));
    expect(await callsheet(argv, { cwd })).toEqual({ code: 2, stdout: "", stderr });
  });

  test("OPENAI_BASE_URL that is no address", async () => {
    const cwd = folderWith({ [file]: "type: realtime\n" });
    const env = { OPENAI_API_KEY: "sk-test-0123456789", OPENAI_BASE_URL: "localhost" };
    expect(await callsheet(["call", file], { cwd, env })).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: OPENAI_BASE_URL is not an address. Give an address such as https://api.openai.com/v1.\n",
    });
  });

  test("lint in a folder without session files", async () => {
    expect(await callsheet(["lint"])).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: No session files in this folder: their names end in .realtime.yaml, .realtime.yml or .realtime.json; those of scripts and scenarios in .script.yaml and .scenario.yaml.\n",
    });
  });
});

test("a fault of our own has exit code 4 and asks for a report", async () => {
  const stdin = {
    [Symbol.asyncIterator]: () => {
      throw new Error("the pipe broke");
    },
  };
  const { run } = await import("callsheet");
  let stderr = "";
  const streams = {
    stdin,
    stdout: { write: () => undefined },
    stderr: { write: (text: string) => (stderr += text) },
    env: {},
    cwd: folderWith({}),
  };
  expect(await run(["lint", "--stdin"], streams)).toBe(4);
  expect(stderr).toMatch(
    /^error: A fault in Callsheet itself\. Please report it with these lines:\nError: the pipe broke\n/,
  );
});
