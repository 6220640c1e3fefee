import { buildLanguageServer } from "./bundle/language-server.ts";

await buildLanguageServer("packages/language-server/dist");
