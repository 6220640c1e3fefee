import { isObject, type JsonObject } from "@callsheet/core";

/** Bytes: the largest session, several times. */
const longestBody = 4 * 1024 * 1024;

/** The object that a request holds; `null` when it is none, or too long. */
export async function readJsonObject(request: Request): Promise<JsonObject | null> {
  if (request.body === null) return null;
  const decoder = new TextDecoder();
  let text = "";
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parseObject(text + decoder.decode());
    text += decoder.decode(value, { stream: true });
    if (text.length > longestBody) {
      void reader.cancel().catch(() => undefined);
      return null;
    }
  }
}

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
