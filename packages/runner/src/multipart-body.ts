import type { RequestBody } from "./exchange.ts";

/** One part of a multipart body. */
export interface BodyPart {
  readonly name: string;
  readonly contentType: string;
  readonly content: string;
}

/**
 * Writes a `multipart/form-data` body, by hand: `FormData` gives a typed part a file name, and
 * the API's parts have none. Contents pass unchanged.
 */
export function multipartBody(parts: readonly BodyPart[]): RequestBody {
  const boundary = `callsheet-${crypto.randomUUID()}`;
  const sections = parts.map(
    ({ name, contentType, content }) =>
      `--${boundary}\r\n` +
      `Content-Disposition: form-data; name="${name}"\r\n` +
      `Content-Type: ${contentType}\r\n\r\n` +
      `${content}\r\n`,
  );
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    text: `${sections.join("")}--${boundary}--\r\n`,
  };
}
