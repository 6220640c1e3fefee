import { rules, type Rule } from "@callsheet/core";
import { defineConfig } from "eslint/config";
import byDefault, { plugin } from "eslint-plugin-callsheet";
import { describe, expect, test } from "vitest";

import { eslintVersions, place, runESLint } from "./eslint-runs.ts";

const { recommended, strict } = plugin.configs;

test("the default export is the plugin, as ESLint looks for it", () => {
  expect(byDefault).toBe(plugin);
  expect(recommended.plugins).toEqual({ callsheet: plugin });
  expect(recommended.plugins?.["callsheet"]).toBe(strict.plugins?.["callsheet"]);
});

test("recommended counts findings as the command does, as far as ESLint can", () => {
  expect(recommended.rules).toMatchObject({
    "callsheet/unknown-key": "error",
    "callsheet/unused-directive": "warn",
  });
  const eslintSeverity = { error: "error", warning: "warn", info: "warn", off: undefined };
  for (const { id, severity, strict: strictSeverity } of rules.filter(isForSessions)) {
    expect(recommended.rules?.[`callsheet/${id}`]).toBe(eslintSeverity[severity]);
    expect(strict.rules?.[`callsheet/${id}`]).toBe(eslintSeverity[strictSeverity]);
  }
});

function isForSessions({ file }: Rule): boolean {
  return file === "session";
}

test("configs can be extended by name and by value", () => {
  const byName = defineConfig({ plugins: { callsheet: plugin }, extends: ["callsheet/strict"] });
  const byValue = defineConfig(strict);
  expect(byName.flatMap(({ language }) => language ?? [])).toEqual(["callsheet/session"]);
  expect(byValue.flatMap(({ language }) => language ?? [])).toEqual(["callsheet/session"]);
});

describe.each(eslintVersions)("configs under %s", (_, ESLint) => {
  test.each(["a.realtime.yaml", "sessions/a.realtime.yml", "sessions/a.realtime.json"])(
    "%s is a session file",
    async (fileName) => {
      const text = '{ "type": "transcription", "voise": "marin" }\n';
      const { messages } = await runESLint(ESLint, text, { configs: [recommended], fileName });
      expect(messages.map(place)).toEqual(["callsheet/unknown-key 1:28-1:35"]);
    },
  );

  test("other files are left to other languages", async () => {
    const run = { configs: [recommended], fileName: "a.js" };
    expect(await runESLint(ESLint, "a;\n", run)).toEqual({ messages: [], output: "a;\n" });
  });

  test("settings name the target", async () => {
    const text = "type: realtime\nmodel: our-deployment\n";
    const onAzure = { settings: { callsheet: { target: "azure" } } };
    const { messages } = await runESLint(ESLint, text, { configs: [strict] });
    expect(messages.map(place)).toEqual(["callsheet/unknown-model 2:8-2:22"]);
    expect(await runESLint(ESLint, text, { configs: [strict, onAzure] })).toMatchObject({
      messages: [],
    });
  });

  test("settings name the day", async () => {
    const text = "type: realtime\nmodel: gpt-4o-realtime-preview\n";
    const messageOn = async (today: string) => {
      const configs = [strict, { settings: { callsheet: { today } } }];
      const { messages } = await runESLint(ESLint, text, { configs });
      return messages.find(({ ruleId }) => ruleId === "callsheet/deprecated-model")?.message;
    };
    const [before, after] = [await messageOn("2026-01-01"), await messageOn("2027-12-31")];
    expect(before).toMatch(/gpt-4o-realtime-preview/);
    expect(after).toMatch(/gpt-4o-realtime-preview/);
    expect(after).not.toBe(before);
  });

  test.each([
    [true, "settings.callsheet of the ESLint configuration must be a mapping."],
    [
      { target: "azur" },
      'settings.callsheet.target of the ESLint configuration must be "openai" or "azure".',
    ],
    [
      { today: "22.11.2026" },
      'settings.callsheet.today of the ESLint configuration must be a date as "2026-01-31".',
    ],
  ])("the setting %j is refused", async (callsheet, message) => {
    const configs = [strict, { settings: { callsheet } }];
    await expect(runESLint(ESLint, "type: realtime\n", { configs })).rejects.toThrow(message);
  });
});
