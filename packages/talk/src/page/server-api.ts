import { isObject, type JsonObject } from "@callsheet/core";
import type { FileState, SessionRow, Trouble, Update } from "../wire.ts";

/** The server said no; `trouble` says why. */
export class ServerRefusal extends Error {
  override readonly name = "ServerRefusal";
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.message);
    this.trouble = trouble;
  }
}

/** Takes an offer to the server, which places the call. */
export async function postOffer(offer: string): Promise<{ answer: string; callId: string }> {
  const headers = { "content-type": "application/sdp" };
  const response = await ask("call", { method: "POST", headers, body: offer });
  const callId = response.headers.get("location")?.split("/").at(-1) ?? "";
  return { answer: await response.text(), callId };
}

/** Hangs a call up; it works while the page is being closed, too. */
export async function deleteCall(callId: string): Promise<void> {
  await ask(`calls/${callId}`, { method: "DELETE", keepalive: true });
}

/** Asks how a call can follow the changed file. */
export async function askForUpdate(callId: string, hasSpoken: boolean): Promise<Update> {
  const answer = await post(`calls/${callId}/update`, { hasSpoken });
  if (!isUpdate(answer)) throw unreadable();
  return answer;
}

/** Lays the session that a call runs with beside the one that was asked for. */
export async function compareSession(
  callId: string,
  session: JsonObject,
  isFollowing: boolean,
): Promise<readonly SessionRow[]> {
  const answer = await post(`calls/${callId}/session`, { session, isFollowing });
  if (!isRows(answer)) throw unreadable();
  return answer;
}

/** Explains the error of an event. */
export async function explainError(callId: string, error: JsonObject): Promise<Trouble> {
  const answer = await post(`calls/${callId}/error`, { error });
  if (!isTrouble(answer)) throw unreadable();
  return answer;
}

/** Hears of every state of the file, and whether the server is there at all. */
export function followFile(
  onState: (state: FileState) => void,
  onReach: (isReached: boolean) => void,
): void {
  const source = new EventSource("changes");
  source.addEventListener("open", () => onReach(true));
  source.addEventListener("error", () => onReach(false));
  source.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const state: unknown = JSON.parse(String(data));
    if (isFileState(state)) onState(state);
  });
}

async function post(path: string, body: JsonObject): Promise<unknown> {
  const headers = { "content-type": "application/json" };
  const response = await ask(path, { method: "POST", headers, body: JSON.stringify(body) });
  return response.json();
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => {
    throw new ServerRefusal(serverGone);
  });
  if (response.ok) return response;
  const answer: unknown = await response.json().catch(() => null);
  throw new ServerRefusal(troubleIn(answer, response.status));
}

/** What the answer says went wrong; a public handler's refusal has another shape. */
function troubleIn(answer: unknown, status: number): Trouble {
  if (isTrouble(answer)) return answer;
  const error = isObject(answer) && isObject(answer["error"]) ? answer["error"] : {};
  const message = error["message"];
  return {
    message: typeof message === "string" ? message : `The server answered with ${status}.`,
    hint: "Load the page again.",
    finding: null,
  };
}

const serverGone: Trouble = {
  message: "The command behind this page has ended.",
  hint: "Start `callsheet talk` again, and open the address that it prints.",
  finding: null,
};

function unreadable(): ServerRefusal {
  const message = "The server's answer makes no sense here.";
  return new ServerRefusal({ message, hint: "Load the page again.", finding: null });
}

function isFileState(value: unknown): value is FileState {
  return isObject(value) && typeof value["revision"] === "number" && "findings" in value;
}

function isUpdate(value: unknown): value is Update {
  return isObject(value) && Array.isArray(value["heldBack"]);
}

function isRows(value: unknown): value is readonly SessionRow[] {
  return Array.isArray(value);
}

function isTrouble(value: unknown): value is Trouble {
  return isObject(value) && typeof value["message"] === "string" && "hint" in value;
}
