import { defaultConfig } from "@callsheet/core";
import { describe, expect, test } from "vitest";
import { hoverAt, shownAt } from "./hover-text.ts";

describe("a model", () => {
  const modelAt = (id: string, today: string | null): string | null =>
    shownAt(`type: realtime\nmodel: <|>${id}\n`, { context: { today } });

  test("is told with what is known of it", () => {
    expect(modelAt("gpt-realtime-2.1", "2026-11-22")).toMatchInlineSnapshot(`
      "\`gpt-realtime-2.1\`: The current model for voice agents; it can reason.

      - Context: 128,000 tokens
      - It reasons"
    `);
  });

  test("that ends is told with its day and what takes its place", () => {
    expect(modelAt("gpt-realtime-mini-2025-12-15", "2026-11-22")).toMatchInlineSnapshot(`
      "\`gpt-realtime-mini-2025-12-15\`: The December 2025 snapshot of gpt-realtime-mini.

      It shuts down on 2027-01-20. Use \`gpt-realtime-2.1-mini\` instead.

      - A snapshot of \`gpt-realtime-mini\`
      - Context: 32,000 tokens
      - It doesn't reason"
    `);
  });

  test("that has ended is told to have", () => {
    expect(modelAt("gpt-realtime", "2027-01-20")).toMatchInlineSnapshot(`
      "\`gpt-realtime\`: The first generally available Realtime model.

      It was shut down on 2027-01-20. Use \`gpt-realtime-2.1\` instead.

      - Context: 32,000 tokens
      - It doesn't reason"
    `);
  });

  test("that has no date is told to be gone", () => {
    expect(modelAt("gpt-4o-mini-realtime-preview", null)).toMatchInlineSnapshot(`
      "\`gpt-4o-mini-realtime-preview\`: A small preview from before general availability.

      It was shut down. Use \`gpt-realtime-2.1-mini\` instead.

      - It doesn't reason"
    `);
  });

  test("of another API is told as what it is", () => {
    expect(modelAt("gpt-audio-1.5", "2026-11-22")).toMatchInlineSnapshot(
      `"\`gpt-audio-1.5\`: A model of the Chat Completions API, not a Realtime one."`,
    );
  });

  test("that writes speech down is told with the hints that it takes", () => {
    expect(
      shownAt(
        "type: transcription\naudio: { input: { transcription: { model: whisper<|>-1 } } }\n",
        { context: { today: "2026-11-22" } },
      ),
    ).toMatchInlineSnapshot(`
      "\`whisper-1\`: The oldest transcription model.

      It shuts down on 2027-02-26. Use \`gpt-transcribe\` instead.

      - Hints that it takes: \`prompt\`, \`language\`
      - Hints that it refuses: \`languages\`, \`keywords\`, \`delay\`"
    `);
  });

  test("on Azure is a deployment, of which nothing is known", () => {
    const shown = shownAt("type: realtime\nmodel: <|>gpt-realtime\n", {
      context: { config: { ...defaultConfig, target: "azure" } },
    });
    expect(shown?.split("\n")[0]).toBe("`model`: a string");
  });
});

describe("what the model reads", () => {
  const tools = `
    type: realtime
    model: gpt-realtime-2.1
    tools:
      - type: function
        name: open_door
        description: Opens the door of a room.
        parameters:
          type: object
          properties: { room: { type: string } }
      - type: mcp
        server_label: crm
        server_url: https://crm.example.com
  `;

  test("is counted at a function's name", () => {
    expect(hoverAt(tools.replace("open_door", "open<|>_door"))).toMatchInlineSnapshot(`
      {
        "about": "open_door",
        "shown": "\`open_door\`: Function tool

      A function that your application runs when the model calls it. The shape is flat: no \`function\` wrapper, and no \`strict\`.

      About 42 tokens.",
      }
    `);
  });

  test("is counted at a server's label", () => {
    expect(hoverAt(tools.replace("crm", "<|>crm"))).toMatchInlineSnapshot(`
      {
        "about": "crm",
        "shown": "\`crm\`: MCP tool

      The tools of a remote MCP server, which OpenAI's side calls directly. Name it by exactly one of \`server_url\`, \`connector_id\` and \`tunnel_id\`.

      About 23 tokens, and those of the tools that the server lists.",
      }
    `);
  });

  test("is not counted where a tool is only named", () => {
    const marked = "type: realtime\ntool_choice: { type: function, name: <|>open_door }\n";
    expect(shownAt(marked)?.split("\n")[0]).toBe("`name`: a string");
  });

  const costAt = (marked: string, options: Parameters<typeof hoverAt>[1] = {}) =>
    shownAt(marked, options)?.split("\n\n").at(-1);

  test("is counted at the tools", () => {
    expect(costAt(tools.replace("tools", "<|>tools"))).toBe(
      "About 65 tokens, less than 1% of the 128,000 that `gpt-realtime-2.1` can hold.",
    );
  });

  test("is counted at the instructions, and set against what the model can hold", () => {
    const words = "word ".repeat(1600).trim();
    const session = (model: string): string =>
      `type: realtime\nmodel: ${model}\n<|>instructions: ${words}\n`;
    expect(costAt(session("gpt-realtime"))).toBe(
      "About 1,600 tokens, 5% of the 32,000 that `gpt-realtime` can hold.",
    );
    expect(costAt(session("gpt-realtime-2"))).toBe("About 1,600 tokens.");
    expect(costAt(session("${env:MODEL:-gpt-realtime}"))).toBe("About 1,600 tokens.");
  });

  test("is not counted where it is not known", () => {
    const shown = shownAt("type: realtime\n<|>instructions: ${env:PROMPT}\n");
    expect(shown).not.toMatch(/About/);
  });

  test("is counted with what is included", () => {
    const readFile = ({ path }: { path: string }) => ({
      uri: `file:///project/${path}`,
      text: path === "prompt.md" ? "word ".repeat(20) : '[{ "type": "function", "name": "a" }]',
    });
    const files = "type: realtime\ninstructions: ${file:prompt.md}\ntools: ${file:tools.json}\n";
    const context = { readFile };
    expect(costAt(files.replace("instructions", "<|>instructions"), { context })).toBe(
      "About 20 tokens.",
    );
    expect(costAt(files.replace("tools:", "<|>tools:"), { context })).toBe("About 9 tokens.");
    expect(costAt(files.replace("tools:", "<|>tools:"))).toBe("Default: `[]`");
  });
});
