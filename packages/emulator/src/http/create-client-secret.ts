import { createId } from "../identifiers.ts";
import { keptBody } from "../journal/request-record.ts";
import { granted } from "../refusal/refusal.ts";
import { accountKeyNeeded } from "../refusal/request-refusals.ts";
import { checkSecretSession } from "../session/session-check.ts";
import { sessionResource } from "../session/session-resource.ts";
import type { ServeRequest } from "./api-request.ts";
import { readClientSecretRequest } from "./client-secret-request.ts";
import { readJsonBody } from "./request-body.ts";

/** Serves `POST /client_secrets`. */
export const createClientSecret: ServeRequest = (request, { secrets, journal }) => {
  if (request.credential.kind === "ephemeral") return accountKeyNeeded();
  const body = readJsonBody(request);
  if (!body.ok) return body;
  request.record.body = keptBody(body.value);
  const asked = readClientSecretRequest(body.value);
  if (!asked.ok) return asked;
  const session = checkSecretSession(asked.value.session);
  if (!session.ok) return session;
  const { value, expiresAt } = secrets.mint(session.value, asked.value.lifetimeSeconds);
  journal.hide(value);
  const identity = { id: createId("sess"), expiresAt: 0 };
  return granted(
    Response.json({
      value,
      expires_at: expiresAt,
      session: sessionResource(session.value, identity),
    }),
  );
};
