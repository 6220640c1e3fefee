import {
  Disposable,
  EventEmitter,
  FileSystemError,
  FileType,
  workspace,
  type ExtensionContext,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
  type Uri,
} from "vscode";
import { files, scheme } from "./files.ts";

/** Serves the files, as a site of repositories would: an editor in a browser has no others. */
export function activate(context: ExtensionContext): void {
  const texts = new Map(
    Object.entries(files).map(([name, text]) => [`/${name}`, new TextEncoder().encode(text)]),
  );
  const changes = new EventEmitter<FileChangeEvent[]>();
  const refuse = (uri: Uri): never => {
    throw FileSystemError.NoPermissions(uri);
  };
  const provider: FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => new Disposable(() => undefined),
    stat(uri): FileStat {
      const size = texts.get(uri.path)?.length;
      if (size === undefined && uri.path !== "/") throw FileSystemError.FileNotFound(uri);
      const type = size === undefined ? FileType.Directory : FileType.File;
      return { type, ctime: 0, mtime: 0, size: size ?? 0 };
    },
    readDirectory: () => Object.keys(files).map((name) => [name, FileType.File]),
    readFile: (uri) => texts.get(uri.path) ?? refuse(uri),
    writeFile: (uri, content) => void texts.set(uri.path, new Uint8Array(content)),
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
  context.subscriptions.push(workspace.registerFileSystemProvider(scheme, provider));
}
