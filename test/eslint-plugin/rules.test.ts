import { describedRules, lint, parseSession } from "@callsheet/core";
import type { Language } from "@eslint/core";
import { plugin } from "eslint-plugin-callsheet";
import { describe, expect, test } from "vitest";

import { dedent } from "../support/marked-text.ts";
import { eslintVersions, place, runESLint, strictConfig } from "./eslint-runs.ts";

const ruleIds = describedRules
  .filter(({ file }) => file === null || file === "session")
  .map(({ id }) => id);

test("every rule of Callsheet for sessions is a rule of the plugin, with its page", () => {
  expect(Object.keys(plugin.rules)).toEqual(ruleIds);
  for (const [id, { meta }] of Object.entries(plugin.rules)) {
    expect(meta?.docs?.url).toBe(`https://callsheet.dev/rules/${id}`);
    expect(meta?.docs?.description).toMatch(/^[A-Z].*[^.]$/);
  }
});

describe.each(eslintVersions)("rules under %s", (_, ESLint) => {
  test("say what the linter says, at the same places", async () => {
    const text = dedent(`
      type: realtime
      model: gpt-realtime-2.1
      max_output_tokens: many
      audio:
        input:
          turn_detection: { type: server_vad, threshold: 7 }
        output:
          voise: marin
      tools:
        - type: function
      tool_choice: { type: function, name: hang_up }
    `);
    const document = parseSession(text, { uri: "test.realtime.yaml" });
    const config = { extends: "strict", rules: {}, ignore: [], target: "openai" } as const;
    const findings = lint(document, { today: "2026-11-22", config });
    const { messages } = await runESLint(ESLint, text);
    expect(messages.map(({ ruleId, message }) => `${ruleId ?? ""}: ${message}`)).toEqual(
      findings.map(({ rule, message }) => `callsheet/${rule}: ${message}`),
    );
    expect(findings.map(({ rule }) => rule)).toContain("out-of-range");
    expect(findings.map(({ rule }) => rule)).toContain("tool-choice-defined");
  });

  test("--fix applies safe fixes and leaves all else as it is", async () => {
    const text =
      "type: realtime # kept\nmodel: gpt-realtime-2.1\ntracing: {group_id: ${env:GROUP}}\n";
    const { messages } = await runESLint(ESLint, text);
    expect(messages.map(place)).toEqual(["callsheet/reference-unquoted-in-flow 3:21-3:33"]);
    const fixed = await runESLint(ESLint, text, { fix: true });
    expect(fixed.output).toBe(text.replace("${env:GROUP}", '"${env:GROUP}"'));
    expect(fixed.messages).toEqual([]);
  });

  test("--fix mends indentation by tabs, which YAML can't read", async () => {
    const text = "type: realtime\nmodel: gpt-realtime-2.1\naudio:\n\toutput:\n\t\tvoice: marin\n";
    const { messages } = await runESLint(ESLint, text);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["callsheet/yaml-syntax"]);
    const fixed = await runESLint(ESLint, text, { fix: true });
    expect(fixed.output).toBe(text.replaceAll("\t", "  "));
    expect(fixed.messages).toEqual([]);
  });

  test("a guess is offered as a suggestion and not applied", async () => {
    const text = "type: realtime\nmodle: gpt-realtime-2.1\n";
    const { messages, output } = await runESLint(ESLint, text, { fix: true });
    expect(output).toBe(text);
    expect(messages.flatMap(({ suggestions = [] }) => suggestions)).toMatchObject([
      { desc: "Rename to `model`", fix: { range: [15, 20], text: "model" } },
    ]);
  });

  test("a rule that is off says nothing, and leaves its place to the rule that comes next", async () => {
    const text = "type: realtime\nmodel: gpt-realtime-2.1\nvoice: marin\n";
    const rulesAt = async (...off: string[]) => {
      const rules = Object.fromEntries(off.map((id) => [`callsheet/${id}`, "off"]));
      const { messages } = await runESLint(ESLint, text, { configs: [strictConfig, { rules }] });
      return messages.map(place);
    };
    expect(await rulesAt()).toEqual(["callsheet/beta-shape 3:1-3:6"]);
    expect(await rulesAt("beta-shape")).toEqual(["callsheet/unknown-key 3:1-3:6"]);
    expect(await rulesAt("beta-shape", "unknown-key")).toEqual([]);
  });

  test("a rule's options reach it, and others are refused", async () => {
    const id = "callsheet/tool-description";
    const text = dedent(`
      type: realtime
      model: gpt-realtime-2.1
      tools:
        - { type: function, name: hang_up, description: Hangs up. }
    `);
    const withOptions = (options: object) => ({
      configs: [strictConfig, { rules: { [id]: ["error", options] } }],
    });
    const { messages } = await runESLint(ESLint, text, withOptions({ maxLength: 5 }));
    expect(messages.map(place)).toEqual([`${id} 4:51-4:60`]);
    expect(await runESLint(ESLint, text, withOptions({}))).toMatchObject({ messages: [] });
    await expect(runESLint(ESLint, text, withOptions({ maxLenght: 5 }))).rejects.toThrow(
      "maxLenght",
    );
  });

  test("a file is linted once, and not before every rule is created", async () => {
    const events: string[] = [];
    const session = plugin.languages.session;
    const watchedLanguage: Language = {
      ...session,
      createSourceCode(...input) {
        const sourceCode = session.createSourceCode(...input);
        const document: unknown = Reflect.get(sourceCode, "document");
        return Object.defineProperty(sourceCode, "document", {
          get() {
            events.push("document read");
            return document;
          },
        });
      },
    };
    const lastRule = {
      create() {
        events.push("last rule created");
        return {};
      },
    };
    const watched = { languages: { session: watchedLanguage }, rules: { last: lastRule } };
    const configs = [
      strictConfig,
      { plugins: { watched }, language: "watched/session", rules: { "watched/last": "error" } },
    ];
    const { messages } = await runESLint(ESLint, "type: transcription\nmodle: x\n", { configs });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["callsheet/unknown-key"]);
    expect(events).toEqual(["last rule created", "document read"]);
  });
});
