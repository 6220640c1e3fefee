import { mcpTools } from "../knowledge/session-parts.ts";
import { writtenValue } from "../knowledge/written-value.ts";
import { defineRule } from "./rule.ts";

const urlForm = /^([a-z][a-z0-9+.-]*):\/\/\S+$/i;
const loopback =
  /^http:\/\/(?:[^/?#@]*@)?(?:localhost|[^/?#:@]+\.localhost|127(?:\.\d+){3}|\[::1\])(?:[:/?#]|$)/i;

export const mcpInsecureUrl = defineRule({
  id: "mcp-insecure-url",
  severity: "warning",
  description: "Require `https://` in the addresses of MCP servers",
  messages: {
    unencrypted:
      "The address begins with `http://`, so that anyone on the way can read the conversation's tool calls and the token. Use `https://`.",
    otherScheme:
      "The address begins with `{{scheme}}://`, which is not how an MCP server is reached. Use `https://`.",
  },
  check({ session, written, isOpen, report }) {
    for (const tool of mcpTools(session)) {
      const pointer = `${tool.pointer}/server_url`;
      const url = tool.value["server_url"];
      if (typeof url !== "string" || isOpen(pointer)) continue;
      const scheme = urlForm.exec(url)?.[1]?.toLowerCase();
      if (scheme === undefined || scheme === "https" || loopback.test(url)) continue;
      if (scheme !== "http") {
        report({ pointer }, "otherScheme", { scheme });
        continue;
      }
      // An address from a variable is not written into the file, where its password would show.
      const isWritten = writtenValue(written, pointer) === url;
      const value = url.replace(/^http/i, "https");
      const edits = [{ op: "set", pointer, value }] as const;
      const fix = { title: "Use `https://`", kind: "suggestion", edits } as const;
      report({ pointer, fixes: isWritten ? [fix] : [] }, "unencrypted");
    }
  },
});
