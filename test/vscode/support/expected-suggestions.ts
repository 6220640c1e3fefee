import catalog from "../../../schemas/catalog.json" with { type: "json" };
import schema from "../../../schemas/session.schema.json" with { type: "json" };

const { CustomVoice, FunctionTool, McpTool, RealtimeSession } = schema.definitions;
const realtimeModels = catalog.models.filter(({ kind }) => kind === "realtime");

/** After `model:`: the catalog's models in its order, newest first, and dated snapshots last. */
export const modelSuggestions: readonly string[] = [
  ...realtimeModels.filter(({ snapshotOf }) => snapshotOf === null),
  ...realtimeModels.filter(({ snapshotOf }) => snapshotOf !== null),
].map(({ id }) => id);

/** After `voice:`: the catalog's voices in its order, and the mapping that names another. */
export const voiceSuggestions: readonly string[] = [
  ...catalog.voices.map(({ id }) => id),
  CustomVoice.title,
];

/** In a new tool: whole tools first. */
export const toolStarters: readonly string[] =
  RealtimeSession.properties.tools.items.defaultSnippets.map(({ label }) => label);

/** In a new tool, after the starters: the keys of every kind of tool, in alphabetical order. */
export const toolKeys: readonly string[] = [
  ...new Set([...Object.keys(FunctionTool.properties), ...Object.keys(McpTool.properties)]),
].sort();
