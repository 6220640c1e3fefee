// A route of Next.js and its like: POST /api/call. The session is read when the first call comes.
import { readSession } from "@callsheet/project";
import { createCallHandler, type CallHandler } from "@callsheet/runner";

export const runtime = "nodejs";

let handleCall: CallHandler | null = null;

export async function POST(request: Request): Promise<Response> {
  const {
    SESSION_FILE = "concierge.realtime.yaml",
    OPENAI_API_KEY = "",
    OPENAI_BASE_URL,
  } = process.env;
  handleCall ??= createCallHandler({
    session: readSession(SESSION_FILE, process.env),
    apiKey: OPENAI_API_KEY,
    baseUrl: OPENAI_BASE_URL,
  });
  return handleCall(request);
}
