import { describe, expect, test } from "vitest";

import { dedent } from "../support/marked-text.ts";
import { eslintVersions, place, runESLint, strictConfig } from "./eslint-runs.ts";

const head = "type: realtime\nmodel: gpt-realtime-2.1\n";

describe.each(eslintVersions)("eslint-disable comments under %s", (_, ESLint) => {
  test.each([
    "# eslint-disable-next-line callsheet/unknown-key -- the proxy takes it\nvoise: marin\n",
    "voise: marin # eslint-disable-line callsheet/unknown-key\n",
    "voise: | # eslint-disable-line callsheet/unknown-key\n  marin\n",
    "# eslint-disable callsheet/unknown-key\nvoise: marin\n",
    "#eslint-disable\nvoise: marin\n# eslint-enable\n",
  ])("%j turns the finding off", async (text) => {
    const { messages } = await runESLint(ESLint, head + text);
    expect(messages).toEqual([]);
  });

  test.each([
    "# eslint-disable-next-line callsheet/unknown-rule-of-ours\n",
    "# eslint-disable-next-line\n\n",
    "# eslint-disable\n# eslint-enable\n",
    "instructions: 'say # eslint-disable'\n",
    'instructions: "say\n  # eslint-disable"\n',
    "instructions: |\n  # eslint-disable\n",
    "instructions: say#eslint-disable\n",
  ])("%j leaves it on", async (text) => {
    const { messages } = await runESLint(ESLint, `${head}${text}voise: marin\n`);
    expect(messages.map(({ ruleId }) => ruleId)).toContain("callsheet/unknown-key");
  });

  test("a comment that turns nothing off is reported, and --fix takes it out", async () => {
    const text = dedent(`
      type: realtime
      # eslint-disable-next-line callsheet/unknown-key
      model: gpt-realtime-2.1
    `);
    const configs = [strictConfig, { linterOptions: { reportUnusedDisableDirectives: "error" } }];
    const { messages } = await runESLint(ESLint, text, { configs });
    expect(messages.map(({ line, column }) => [line, column])).toEqual([[2, 1]]);
    const { output } = await runESLint(ESLint, text, { configs, fix: true });
    expect(output).toBe("type: realtime\n \nmodel: gpt-realtime-2.1\n");
  });

  test("a comment stays while --fix mends a text that was not read at first", async () => {
    const used = "# eslint-disable-next-line callsheet/unknown-key\nvoise: marin\n";
    const text = `${head}${used}tracing: {group_id: \${env:GROUP}}\n`;
    const { messages, output } = await runESLint(ESLint, text, { fix: true });
    expect(messages).toEqual([]);
    expect(output).toBe(text.replace("${env:GROUP}", '"${env:GROUP}"'));
  });

  test("comments of Callsheet's own count as well", async () => {
    const own = "# callsheet-disable-next-line unknown-key -- the proxy takes it\n";
    const { messages } = await runESLint(
      ESLint,
      `${head}${own}voise: marin\n${own}tracing: auto\n`,
    );
    expect(messages.map(place)).toEqual(["callsheet/unused-directive 5:1-5:64"]);
  });
});
