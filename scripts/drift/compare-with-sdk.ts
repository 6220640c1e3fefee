import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exceptions, type Exception, type Side } from "./exceptions.ts";
import { typeFacts } from "./type-facts.ts";

/** What a comparison of our types with those of the official package finds. */
export interface Drift {
  /** Facts that only one side has and no exception explains, each with its side. */
  readonly unexplained: readonly { readonly side: Side; readonly fact: string }[];
  /** Exceptions that explain nothing any more. */
  readonly idle: readonly Exception[];
}

const ourRequests = fileURLToPath(new URL("our-requests.ts", import.meta.url));

/** Compares with the `openai` package in a folder. Throws where it lacks the types to compare. */
export function compareWithSdk(sdkFolder: string): Drift {
  const ours = ourFacts();
  const theirs = sdkFacts(sdkFolder);
  const differences = [
    ...missingFrom(ours, theirs).map((fact) => ({ side: "sdk" as const, fact })),
    ...missingFrom(theirs, ours).map((fact) => ({ side: "schema" as const, fact })),
  ];
  return {
    unexplained: differences.filter(
      ({ side, fact }) => !exceptions.some((exception) => explains(exception, side, fact)),
    ),
    idle: exceptions.filter(
      (exception) => !differences.some(({ side, fact }) => explains(exception, side, fact)),
    ),
  };
}

function missingFrom(known: ReadonlySet<string>, facts: ReadonlySet<string>): string[] {
  return [...facts].filter((fact) => !known.has(fact));
}

function explains(exception: Exception, side: Side, fact: string): boolean {
  return exception.onlyIn === side && exception.facts.test(fact);
}

function ourFacts(): Set<string> {
  return typeFacts([
    { name: "realtime", file: ourRequests, exported: "RealtimeSession" },
    { name: "transcription", file: ourRequests, exported: "TranscriptionSession" },
    { name: "client secret", file: ourRequests, exported: "ClientSecretRequest" },
    { name: "call", file: ourRequests, exported: "CallRequest" },
  ]);
}

function sdkFacts(folder: string): Set<string> {
  const file = (name: string) => join(folder, "resources", "realtime", `${name}.d.ts`);
  return typeFacts([
    { name: "realtime", file: file("realtime"), exported: "RealtimeSessionCreateRequest" },
    {
      name: "transcription",
      file: file("realtime"),
      exported: "RealtimeTranscriptionSessionCreateRequest",
    },
    { name: "client secret", file: file("client-secrets"), exported: "ClientSecretCreateParams" },
    { name: "call", file: file("calls"), exported: "CallCreateParams" },
  ]);
}
