import type { Colors } from "../colors.ts";

const exampleIndent = "    ";

/** A rule's page, written in Markdown, as a terminal shows it: no marks, lines of `width` at most. */
export function pageText(markdown: string, width: number, colors: Colors): string {
  const text = markdown
    .replaceAll("\r\n", "\n")
    .replaceAll(/<!--.*?-->\n*/gs, "")
    .replaceAll(/ \u00b7 \[All rules\]\([^)]*\)/g, "");
  const blocks = text.split(/^(```.*\n[\s\S]*?^```$)/m);
  const shown = blocks.map((block) =>
    block.startsWith("```") ? example(block, colors) : prose(block, width, colors),
  );
  return `${shown.filter((block) => block !== "").join("\n\n")}\n`;
}

function example(block: string, colors: Colors): string {
  const [opening = "", ...lines] = block.split("\n");
  const color = opening.includes("incorrect") ? colors.red : colors.green;
  const paint = /\b(?:in)?correct\b/.test(opening) ? color : colors.dim;
  return lines
    .slice(0, -1)
    .map((line) => (line === "" ? "" : exampleIndent + paint(line)))
    .join("\n");
}

function prose(block: string, width: number, colors: Colors): string {
  return block
    .trim()
    .split("\n")
    .map((line) => proseLine(line, width, colors))
    .join("\n");
}

function proseLine(line: string, width: number, colors: Colors): string {
  const [, heading] = /^#+ (.*)$/.exec(line) ?? [];
  if (heading !== undefined) return colors.bold(heading);
  if (line.startsWith("|")) return line;
  const [marker = ""] = /^(?:[-*] |\d+\. )?/.exec(line) ?? [];
  return wrapped(withoutLinks(line), width, " ".repeat(marker.length));
}

/** `[words](address)` becomes the words, and the address too where it leads out of the pages. */
function withoutLinks(text: string): string {
  return text
    .replaceAll(/\[([^\]]+)\]\((https?:[^)]+)\)/g, "$1 ($2)")
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1");
}

function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line.trim() !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}
