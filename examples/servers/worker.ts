// Calls from Cloudflare Workers and its like, where there are no files: the session comes with the
// build, as `callsheet print FILE` or the bundler's text import gives it.
import { parseSession, resolveReferences } from "@callsheet/core";
import { createCallHandler } from "@callsheet/runner";

interface Environment {
  readonly OPENAI_API_KEY: string;
  readonly OPENAI_BASE_URL?: string;
  /** The text of a session file. */
  readonly SESSION: string;
}

interface Context {
  waitUntil(work: Promise<unknown>): void;
}

const worker = {
  async fetch(request: Request, env: Environment, context: Context): Promise<Response> {
    const document = parseSession(env.SESSION, { uri: "session.realtime.yaml" });
    const { session } = resolveReferences(document, {});
    if (session === null) return new Response("The session has errors.", { status: 500 });
    const handleCall = createCallHandler({
      session,
      apiKey: env.OPENAI_API_KEY,
      baseUrl: env.OPENAI_BASE_URL,
      waitUntil: (work) => context.waitUntil(work),
    });
    return handleCall(request);
  },
};

export default worker;
