import { decodeExactly, readBody } from "../response-body.ts";
import type { HandlerRefusal } from "./handler-refusal.ts";

/**
 * Reads the offer from a browser's POST: raw `application/sdp`, or a form whose
 * only field is `sdp`. The offer comes out byte for byte; whether it is a good one is not
 * checked here.
 */
export async function readOfferRequest(
  request: Request,
  maxBodyBytes: number,
): Promise<string | HandlerRefusal> {
  const contentType = request.headers.get("content-type") ?? "";
  const kind = contentType.split(";")[0]?.trim().toLowerCase();
  if (kind !== "application/sdp" && kind !== "multipart/form-data") return wrongType;
  const bytes = await readBody(request.body, maxBodyBytes).catch(() => unreadable);
  if (bytes === null) return tooLong(maxBodyBytes);
  if ("status" in bytes) return bytes;
  if (kind === "application/sdp") return decodeExactly(bytes) ?? notText;
  return offerOfForm(bytes, contentType);
}

async function offerOfForm(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<string | HandlerRefusal> {
  const headers = { "content-type": contentType };
  const form = await new Response(bytes, { headers }).formData().catch(() => null);
  if (form === null) return brokenForm;
  const [field, ...others] = form;
  if (field?.[0] !== "sdp" || others.length > 0) return wrongFields;
  const [, value] = field;
  if (typeof value === "string") return value;
  return decodeExactly(new Uint8Array(await value.arrayBuffer())) ?? notText;
}

const wrongType: HandlerRefusal = {
  status: 415,
  code: "unsupported_content_type",
  message: 'Send the offer as application/sdp, or as multipart/form-data with a field "sdp".',
};

function tooLong(maxBodyBytes: number): HandlerRefusal {
  return {
    status: 413,
    code: "request_too_large",
    message: `The request is longer than ${maxBodyBytes} bytes. An offer is far shorter.`,
  };
}

const unreadable: HandlerRefusal = {
  status: 400,
  code: "unreadable_body",
  message: "The request broke off. Send it again.",
};

const notText: HandlerRefusal = {
  status: 400,
  code: "invalid_offer",
  message: "The offer is not UTF-8 text. Send it as the browser made it.",
};

const brokenForm: HandlerRefusal = {
  status: 400,
  code: "invalid_form",
  message: "The form cannot be read. Let fetch write it from a FormData object.",
};

const wrongFields: HandlerRefusal = {
  status: 400,
  code: "unexpected_field",
  message: 'Send one field, "sdp". The session is set on the server and cannot be sent along.',
};
