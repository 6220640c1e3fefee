export { decodeText, type DecodedText } from "./decode-text.ts";
export { createFileHost, isWithin, type FileHost, type ProjectEntry } from "./file-host.ts";
export { createFileWatch, type FileWatch, type FileWatchOptions } from "./file-watch.ts";
export { withoutIgnored, type ConfigLookup, type ProjectConfig } from "./ignored-files.ts";
export { readConfig, type ReadConfig } from "./project-config.ts";
export { configFileName, configPathFor, nearestFolderWith, projectRootOf } from "./project-root.ts";
export { systemErrorCode, systemErrorReason } from "./system-error.ts";
export { currentDate } from "./today.ts";
