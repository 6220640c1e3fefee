import { decodeExactly, readBody } from "./response-body.ts";

/** Why a browser's request holds no offer, in words for the browser. */
export interface RequestRefusal {
  readonly status: 400 | 405 | 413 | 415;
  readonly code: string;
  readonly message: string;
}

/** The longest request that is read, in bytes; a browser's offer has a few thousand. */
const longestRequest = 256 * 1024;

/**
 * Reads the offer from a browser's request: a POST of raw `application/sdp`, or a form whose
 * only field is `sdp`. The offer comes out byte for byte; whether it is a good one is not
 * checked here.
 */
export async function readOfferRequest(request: Request): Promise<string | RequestRefusal> {
  if (request.method !== "POST") return wrongMethod;
  const contentType = request.headers.get("content-type") ?? "";
  const kind = contentType.split(";")[0]?.trim().toLowerCase();
  if (kind !== "application/sdp" && kind !== "multipart/form-data") return wrongType;
  const bytes = await readBody(request.body, longestRequest).catch(() => unreadable);
  if (bytes === null) return tooLong;
  if ("status" in bytes) return bytes;
  if (kind === "application/sdp") return decodeExactly(bytes) ?? notText;
  return offerOfForm(bytes, contentType);
}

async function offerOfForm(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<string | RequestRefusal> {
  const headers = { "content-type": contentType };
  const form = await new Response(bytes, { headers }).formData().catch(() => null);
  if (form === null) return brokenForm;
  const [field, ...others] = form;
  if (field?.[0] !== "sdp" || others.length > 0) return wrongFields;
  const [, value] = field;
  if (typeof value === "string") return value;
  return decodeExactly(new Uint8Array(await value.arrayBuffer())) ?? notText;
}

const wrongMethod: RequestRefusal = {
  status: 405,
  code: "method_not_allowed",
  message: "Send the offer with POST.",
};

const wrongType: RequestRefusal = {
  status: 415,
  code: "unsupported_content_type",
  message: 'Send the offer as application/sdp, or as multipart/form-data with a field "sdp".',
};

const tooLong: RequestRefusal = {
  status: 413,
  code: "request_too_large",
  message: `The request is longer than ${longestRequest} bytes. An offer is far shorter.`,
};

const unreadable: RequestRefusal = {
  status: 400,
  code: "unreadable_body",
  message: "The request broke off. Send it again.",
};

const notText: RequestRefusal = {
  status: 400,
  code: "invalid_offer",
  message: "The offer is not UTF-8 text. Send it as the browser made it.",
};

const brokenForm: RequestRefusal = {
  status: 400,
  code: "invalid_form",
  message: "The form cannot be read. Let fetch write it from a FormData object.",
};

const wrongFields: RequestRefusal = {
  status: 400,
  code: "unexpected_field",
  message: 'Send one field, "sdp". The session is set on the server and cannot be sent along.',
};
