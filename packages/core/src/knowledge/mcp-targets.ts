/** The keys that say where an MCP server is; a tool has exactly one of them. */
export const mcpTargetKeys: readonly string[] = ["server_url", "connector_id", "tunnel_id"];
