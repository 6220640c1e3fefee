import { maskSecrets } from "@callsheet/core";
import { expect, test } from "vitest";

const key = `sk-proj-${"a1".repeat(20)}`;

test.each([
  [
    "a key in a prompt",
    `instructions: Use ${key} here.`,
    `instructions: Use ${"*".repeat(key.length)} here.`,
  ],
  ["an authorization", "authorization: hunter2-abc # ours", "authorization: *********** * ****"],
  [
    "one inside brackets",
    '{authorization: "hunter2", server_label: crm}',
    "{authorization: *********, server_label: crm}",
  ],
  ["a header", "    X-Api-Key: hunter2", "    X-Api-Key: *******"],
  [
    "one in text that can't be read",
    "tools: [{authorization: hunter2",
    "tools: [{authorization: *******",
  ],
])("%s is masked, and nothing moves", (_, text, shown) => {
  expect(maskSecrets(text)).toBe(shown);
  expect(shown).toHaveLength(text.length);
});

test.each([
  "authorization: ${env:CRM_TOKEN}",
  "authorization: your-token-here",
  "name: look_up_token",
  "instructions: Ask for the token first.",
])("%s is shown", (text) => {
  expect(maskSecrets(text)).toBe(text);
});

test("a word of a million letters is read through once", () => {
  const word = "a".repeat(1_000_000);
  expect(maskSecrets(`instructions: ${word}`)).toBe(`instructions: ${word}`);
});
