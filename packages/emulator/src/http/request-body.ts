import { parseJson } from "../json-text.ts";
import { granted, type Outcome } from "../refusal/refusal.ts";
import {
  missingParameter,
  unknownParameter,
  unreadableBody,
  unsupportedContentType,
} from "../refusal/request-refusals.ts";

/** A body as it came: its headers say how to read the bytes. */
export interface RequestBody {
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What `POST /v1/realtime/calls` takes. */
export interface CallBody {
  /** How the offer came: alone, or as a part beside a session. */
  readonly form: "raw" | "multipart";
  readonly offer: string;
  /** `undefined` when the body has no session. */
  readonly session: unknown;
}

/** Reads an offer, raw or in a form with the parts `sdp` and `session`. */
export async function readCallBody(body: RequestBody): Promise<Outcome<CallBody>> {
  const type = mediaType(body.headers);
  if (type === "application/sdp") {
    return granted({ form: "raw", offer: decode(body), session: undefined });
  }
  if (type === "multipart/form-data") return readCallForm(body);
  return unsupportedContentType(type, ["application/sdp", "multipart/form-data"]);
}

/** Reads a JSON body. */
export function readJsonBody(body: RequestBody): Outcome<unknown> {
  const type = mediaType(body.headers);
  if (type !== "application/json") return unsupportedContentType(type, ["application/json"]);
  return readJson(decode(body), null);
}

async function readCallForm(body: RequestBody): Promise<Outcome<CallBody>> {
  const form = await readForm(body);
  if (form === null) return unreadableBody("multipart/form-data");
  const unknownPart = [...form.keys()].find((name) => name !== "sdp" && name !== "session");
  if (unknownPart !== undefined) return unknownParameter(unknownPart);
  const offer = await partText(form, "sdp");
  if (offer === null) return missingParameter("sdp");
  const sessionText = await partText(form, "session");
  if (sessionText === null) return granted({ form: "multipart", offer, session: undefined });
  const session = readJson(sessionText, "session");
  return session.ok ? granted({ form: "multipart", offer, session: session.value }) : session;
}

async function readForm({ headers, bytes }: RequestBody): Promise<FormData | null> {
  const contentType = headers.get("content-type") ?? "";
  try {
    return await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  } catch {
    return null;
  }
}

/** A part may come as a field or as a file; `null` when there is none of the name. */
async function partText(form: FormData, name: string): Promise<string | null> {
  const part = form.get(name);
  return part instanceof Blob ? part.text() : part;
}

function readJson(text: string, param: string | null): Outcome<unknown> {
  const value = parseJson(text);
  return value === undefined ? unreadableBody("JSON", param) : granted(value);
}

function decode({ bytes }: RequestBody): string {
  return new TextDecoder().decode(bytes);
}

function mediaType(headers: Headers): string {
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  return type.trim().toLowerCase();
}
