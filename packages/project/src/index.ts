export { decodeText, type DecodedText } from "./decode-text.ts";
export { createFileHost, type FileHost } from "./file-host.ts";
export { withoutIgnored, type ConfigLookup, type ProjectConfig } from "./ignored-files.ts";
export { configFileName, configPathFor, nearestFolderWith, projectRootOf } from "./project-root.ts";
export { systemErrorCode, systemErrorReason } from "./system-error.ts";
export { currentDate } from "./today.ts";
