import { defaultConfig, lint, parseSession, type Finding } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { readMarks } from "../../support/marked-text.ts";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

/** A session with an MCP tool that has one more line. */
const mcp = (line: string): string => `
  type: realtime
  tools:
    - type: mcp
      server_label: crm-2
      server_url: https://crm.example.com/mcp
      require_approval: never
      ${line}
`;

/** Made-up keys, put together here so that nothing takes this file for a leak. */
const keys = {
  "an API key": madeUp("sk-", "proj-", "Zk3vQ8nT5wYb".repeat(3)),
  "an ephemeral key": madeUp("ek_", "68af296e8e40", "81a1b2c3"),
  "a GitHub token": madeUp("ghp_", "a1B2c3D4e5F6".repeat(3)),
  "a GitLab token": madeUp("glpat-", "a1B2c3D4e5F6g7H8i9J0"),
  "a Slack token": madeUp("xoxb-", "2048-1024-", "a1B2c3D4"),
  "an AWS access key": madeUp("AKIA", "Q7W2E9R4T1Y6U3I8"),
  "a Google API key": madeUp("AIza", "SyB4kQ9".repeat(5)),
  "a Stripe key": madeUp("sk_live_", "4eC39HqLyjWDarjt"),
  "a JSON Web Token": madeUp(
    "eyJ",
    "hbGciOiJIUzI1NiJ9",
    ".eyJ",
    "zdWIiOiI3In0",
    ".dBjftJeZ4CVPmB92K",
  ),
  "a private key": madeUp("-----BEGIN ", "RSA PRIVATE", " KEY-----"),
};

function madeUp(...parts: readonly string[]): string {
  return parts.join("");
}

const variables: Readonly<Record<string, string>> = {
  "an API key": "OPENAI_API_KEY",
  "an ephemeral key": "EPHEMERAL_KEY",
  "a GitHub token": "GITHUB_TOKEN",
  "a GitLab token": "GITLAB_TOKEN",
  "a Slack token": "SLACK_TOKEN",
  "an AWS access key": "AWS_ACCESS_KEY_ID",
  "a Google API key": "GOOGLE_API_KEY",
  "a Stripe key": "STRIPE_API_KEY",
  "a JSON Web Token": "ACCESS_TOKEN",
  "a private key": "PRIVATE_KEY",
};

function keepInVariable(words: string, variable: string): string {
  return `This looks like ${words}, which everyone who reads the file can take. Keep it in a variable: \`\${env:${variable}}\`.`;
}

const placeholders = [
  "your-token-here",
  "<TOKEN>",
  "xxx",
  "XXXXXXXX",
  "sk-xxxxxxxxxxxxxxxxxxxx1",
  "YOUR_API_KEY",
  "changeme",
  "'{{token}}'",
  "'********'",
  "sk-...",
  "example-token-42",
];

ruleTester(ruleById("no-literal-secret"), {
  valid: [
    ...placeholders.map((text) => mcp(`authorization: ${text}`)),
    mcp("authorization: ${env:CRM_TOKEN}"),
    mcp("authorization: ${file:./token.txt}"),
    mcp("headers: { X-Tenant: north, Accept-Language: de, Idempotency-Key: a81f, X-Author: Kim }"),
    mcp('headers: { X-Api-Key: "${env:CRM_KEY}", Cookie: "" }'),
    "type: realtime\ninstructions: Never say sk-learn or task-force-of-the-year-2026-in-Kiel.\n",
    "type: realtime\ninstructions: Say that a key begins with sk- and a token with ghp_.\n",
  ],
  invalid: [
    {
      yaml: mcp("authorization: <[a81f-77]> # of the shop"),
      message: keepInVariable("a credential", "CRM_2_TOKEN"),
      fixed: mcp("authorization: ${env:CRM_2_TOKEN} # of the shop"),
    },
    {
      yaml: mcp('headers: { X-Tenant: north, X-Api-Key: <["a81f-77"]> }'),
      message: keepInVariable("a credential", "CRM_2_API_KEY"),
      fixed: mcp('headers: { X-Tenant: north, X-Api-Key: "${env:CRM_2_API_KEY}" }'),
    },
    {
      yaml: mcp("headers:\n          Authorization: <['Basic YTpi']>"),
      message: keepInVariable("a credential", "CRM_2_AUTHORIZATION"),
      fixed: mcp("headers:\n          Authorization: ${env:CRM_2_AUTHORIZATION}"),
    },
    ...Object.entries(keys).map(([words, key]) => ({
      yaml: `type: realtime\ntracing: { workflow_name: "<[${key}]>" }\n`.replace(
        /"<\[(.*)\]>"/,
        '<["$1"]>',
      ),
      message: keepInVariable(words, variables[words] ?? ""),
      fixed: `type: realtime\ntracing: { workflow_name: "\${env:${variables[words] ?? ""}}" }\n`,
    })),
    ...Object.entries(keys).map(([words, key]) => ({
      yaml: `type: realtime\ninstructions: |\n  Be kind.\n  The key is <[${key}]> today.\n`,
      message: `This looks like ${words}, which everyone who reads the file can take. Remove it from the text.`,
      fixed: null,
    })),
  ],
});

function findingsOf(text: string, options: Parameters<typeof lint>[1] = {}): Finding[] {
  return lint(parseSession(text, { uri: "test.realtime.yaml" }), options);
}

test("no message and no title repeats what was found", () => {
  const secrets = ["a81f-77", ...Object.values(keys)];
  const texts = secrets.flatMap((secret) => [
    mcp(`authorization: "${secret}"`),
    `type: realtime\nunknown: "${secret}"\ninstructions: "Say ${secret} twice."\n`,
  ]);
  const told = texts.flatMap((text) =>
    findingsOf(text)
      .filter(({ rule }) => rule === "no-literal-secret")
      .flatMap(({ message, fixes }) => [message, ...fixes.map(({ title }) => title)]),
  );
  expect(told.length).toBeGreaterThan(texts.length);
  expect(told.filter((words) => secrets.some((secret) => words.includes(secret)))).toEqual([]);
});

test("it is an error in the strict set", () => {
  const config = { ...defaultConfig, extends: "strict" } as const;
  const severities = [defaultConfig, config].map((each) =>
    findingsOf(mcp("authorization: a81f-77"), { config: each })
      .filter(({ rule }) => rule === "no-literal-secret")
      .map(({ severity }) => severity),
  );
  expect(severities).toEqual([["warning"], ["error"]]);
});

test("a credential in a variable, or in a file of its own, is where it belongs", () => {
  const key = keys["a JSON Web Token"];
  const host = { env: () => key, readFile: () => ({ uri: "token.txt", text: `${key}\n` }) };
  expect(findingsOf(mcp("authorization: ${env:CRM_TOKEN}"), { host })).toEqual([]);
  expect(findingsOf(mcp("authorization: ${file:./token.txt}"), { host })).toEqual([]);
});

test("what is wrong at the place besides is told too", () => {
  const findings = findingsOf(`type: realtime\napi_key: ${keys["an API key"]}\n`);
  expect(findings.map(({ rule }) => rule)).toEqual(["unknown-key", "no-literal-secret"]);
});

describe("files that are included", () => {
  test("a text is told at its reference", () => {
    const { text, ranges } = readMarks("type: realtime\ninstructions: <[${file:./prompt.md}]>\n");
    const host = {
      readFile: () => ({ uri: "prompt.md", text: `Say ${keys["a Slack token"]}.` }),
    };
    expect(findingsOf(text, { host }).map(({ message, range }) => ({ message, range }))).toEqual([
      {
        message:
          "The file holds what looks like a Slack token, and is sent with the session. Remove it from that file.",
        range: ranges[0],
      },
    ]);
  });

  test("a value is told in its file", () => {
    const included = readMarks(
      "- type: mcp\n  server_label: crm\n  server_url: https://crm.example.com/mcp\n  require_approval: never\n  authorization: <[a81f-77]>\n",
    );
    const host = { readFile: () => ({ uri: "tools.yaml", text: included.text }) };
    const findings = findingsOf("type: realtime\ntools: ${file:./tools.yaml}\n", { host });
    expect(findings.map(({ uri, message, range }) => ({ uri, message, range }))).toEqual([
      {
        uri: "tools.yaml",
        message: keepInVariable("a credential", "CRM_TOKEN"),
        range: included.ranges[0],
      },
    ]);
  });
});
