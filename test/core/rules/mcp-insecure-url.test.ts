import { lint, parseSession } from "@callsheet/core";
import { expect, test } from "vitest";
import { ruleById } from "../../support/rule-by-id.ts";
import { ruleTester } from "../../support/rule-tester.ts";

const unencrypted =
  "The address begins with `http://`, so that anyone on the way can read the conversation's tool calls and the token. Use `https://`.";

ruleTester(ruleById("mcp-insecure-url"), {
  valid: [
    tool("https://crm.example.com/mcp"),
    tool("HTTPS://crm.example.com/mcp"),
    tool("http://localhost:3000/mcp"),
    tool("http://crm.localhost"),
    tool("http://127.0.0.1"),
    tool("http://127.1.2.3:80?x=1"),
    tool('"http://[::1]:8080/mcp"'),
    tool("http://user@localhost/mcp"),
    tool("${env:CRM_URL}"),
  ],
  invalid: [
    {
      yaml: tool("<[http://crm.example.com:8080/mcp?a=1]> # soon elsewhere"),
      message: unencrypted,
      fixed: tool("https://crm.example.com:8080/mcp?a=1 # soon elsewhere"),
    },
    {
      yaml: tool('<["HTTP://crm.example.com"]>'),
      message: unencrypted,
      fixed: tool('"https://crm.example.com"'),
    },
    {
      yaml: tool("<[http://localhost.example.com]>"),
      message: unencrypted,
      fixed: tool("https://localhost.example.com"),
    },
    {
      yaml: tool("<[http://localhost@crm.example.com]>"),
      message: unencrypted,
      fixed: tool("https://localhost@crm.example.com"),
    },
    {
      yaml: tool("<[http://crm.example.com/@localhost/]>"),
      message: unencrypted,
      fixed: tool("https://crm.example.com/@localhost/"),
    },
    {
      yaml: tool("<[wss://crm.example.com/mcp]>"),
      message:
        "The address begins with `wss://`, which is not how an MCP server is reached. Use `https://`.",
      fixed: null,
    },
  ],
});

test("an address that a variable holds is neither quoted nor written into the file", () => {
  const document = parseSession(tool("${env:CRM_URL}"), { uri: "a.realtime.yaml" });
  const host = { env: () => "http://user:wJalrXUt@crm.example.com" };
  expect(lint(document, { host }).map(({ message, fixes }) => [message, fixes])).toEqual([
    [unencrypted, []],
  ]);
});

test("what is no address at all is a matter of the shape", () => {
  const document = parseSession(tool("http:crm.example.com"), { uri: "a.realtime.yaml" });
  expect(lint(document).map(({ rule }) => rule)).toEqual(["invalid-value"]);
});

function tool(url: string): string {
  return `type: realtime
tools:
  - type: mcp
    server_label: crm
    server_url: ${url}
    require_approval: never
`;
}
