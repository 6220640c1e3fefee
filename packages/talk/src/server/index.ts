export type { ShownFinding } from "../wire.ts";
export type { SessionFile, SessionReading, UsableSession } from "./session-file.ts";
export { startTalk, type Talk, type TalkOptions } from "./talk.ts";
