import { isObject, type JsonObject } from "@callsheet/core";
import { checkFields, numberOf, textOf, type Fields } from "../events/fields.ts";
import { describeKind } from "../refusal/json-kind.ts";
import { granted, refused, type Outcome, type Refusal } from "../refusal/refusal.ts";
import { invalidType } from "../refusal/request-refusals.ts";

/** Failures that the API would have reasons for, and the emulator has none: a quota, an outage. */
export interface PlannedFailures {
  /** Plans a failure for the next requests, after those that are planned. */
  plan(failure: Refusal, times: number): void;
  /** The failure for a request that comes now, which is then over; `null` for none. */
  take(): Refusal | null;
  clear(): void;
}

export function createPlannedFailures(): PlannedFailures {
  let planned: Refusal[] = [];
  return {
    plan(failure, times) {
      planned.push(...Array.from({ length: times }, () => failure));
    },
    take: () => planned.shift() ?? null,
    clear() {
      planned = [];
    },
  };
}

/** A failure as it is asked for, and how many requests it is for. */
export interface FailureRequest {
  readonly failure: Refusal;
  readonly times: number;
}

const mostTimes = 1000;

const failureFields: Fields = {
  status: { kind: "integer", required: true },
  error: { kind: "object" },
  headers: { kind: "object" },
  times: { kind: "integer" },
};
const errorFields: Fields = {
  message: { kind: "string" },
  type: { kind: "string" },
  code: { kind: "string", nullable: true },
  param: { kind: "string", nullable: true },
};

/** Reads what a failure is to look like. */
export function readFailureRequest(body: unknown): Outcome<FailureRequest> {
  if (!isObject(body)) return invalidType("body", "an object", describeKind(body));
  const { error, headers, times = 1 } = body;
  const ownError = isObject(error) ? error : {};
  const fault = checkFields(body, failureFields, "") ?? checkFields(ownError, errorFields, "error");
  if (fault !== null) return fault;
  const status = numberOf(body, "status");
  if (status < 400 || status > 599) return outside("status", 400, 599);
  if (typeof times !== "number" || times < 1 || times > mostTimes) {
    return outside("times", 1, mostTimes);
  }
  return granted({ failure: failureOf(status, ownError, headers), times });
}

function failureOf(status: number, error: JsonObject, headers: unknown): Refusal {
  const message = textOf(error, "message") ?? "This failure was planned.";
  const type = textOf(error, "type") ?? (status < 500 ? "invalid_request_error" : "server_error");
  const { code, param } = { code: textOf(error, "code"), param: textOf(error, "param") };
  return { ok: false, status, error: { message, type, param, code }, headers: textsOf(headers) };
}

/** The members of an object that are texts. */
function textsOf(object: unknown): Record<string, string> {
  const members = isObject(object) ? Object.entries(object) : [];
  return Object.fromEntries(
    members.filter((member): member is [string, string] => typeof member[1] === "string"),
  );
}

function outside(param: string, least: number, most: number): Refusal {
  const message = `Invalid '${param}': expected an integer from ${least} to ${most}.`;
  return refused(400, "invalid_value", message, param);
}
