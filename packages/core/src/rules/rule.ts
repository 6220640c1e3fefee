import { ruleUrl, type ServerRefusal, type Severity } from "../finding.ts";
import type { JsonObject } from "../json-value.ts";
import type { PointerFix, Report } from "../report.ts";

/** Whom the session is for; deployment names take the place of model names on Azure. */
export type Target = "openai" | "azure";

/** What rules are given beside the session. */
export interface RuleSettings {
  /** `YYYY-MM-DD`; `null` where the host gave no date, so that none has passed. */
  readonly today: string | null;
  readonly target: Target;
}

/** What a rule sees. It knows values and pointers, and nothing of the text. */
export interface RuleContext<Messages extends MessageTable> extends RuleSettings {
  /** The session, its references replaced as far as they are known. */
  readonly session: JsonObject;
  /** Whether a reference still stands at a pointer, so that the value there is not known. */
  readonly isOpen: (pointer: string) => boolean;
  readonly report: <Id extends keyof Messages & string>(report: RuleReport<Messages, Id>) => void;
}

/** Texts by id; `{{name}}` in one is filled with what the report gives by that name. */
export type MessageTable = Readonly<Record<string, string>>;

/** What a rule says of one place. */
export type RuleReport<Messages extends MessageTable, Id extends keyof Messages> = {
  readonly pointer: string;
  /** The value is shown unless the key is asked for. */
  readonly part?: "key" | "value";
  readonly message: Id;
  readonly fixes?: readonly PointerFix[];
  readonly server?: ServerRefusal;
} & MessageData<Placeholder<Messages[Id]>>;

type MessageData<Name extends string> = [Name] extends [never]
  ? { readonly data?: never }
  : { readonly data: Readonly<Record<Name, string>> };

type Placeholder<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** What a rule's file writes: the facts about it, and the check. */
export interface RuleDefinition<Messages extends MessageTable> {
  /** Its name, which is also the name of its file, its page and its test. */
  readonly id: string;
  readonly severity: Severity;
  /** One clause without a full stop: "Disallow …", "Require …". */
  readonly description: string;
  readonly messages: Messages;
  readonly check: (context: RuleContext<Messages>) => void;
}

/** A rule as the engine runs it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly description: string;
  readonly url: string;
  run(subject: RuleSubject): Report[];
}

/** What the engine hands to every rule. */
export interface RuleSubject extends RuleSettings {
  readonly session: JsonObject;
  readonly isOpen: (pointer: string) => boolean;
}

/** Makes a rule of its definition; message ids and what they need are checked by the compiler. */
export function defineRule<const Messages extends MessageTable>(
  definition: RuleDefinition<Messages>,
): Rule {
  const { id, severity, description, messages, check } = definition;
  return {
    id,
    severity,
    description,
    url: ruleUrl(id),
    run(subject) {
      const reports: Report[] = [];
      check({
        ...subject,
        report({ pointer, part = "value", message, data, fixes = [], server }) {
          const text = fillMessage(messages[message] ?? "", data ?? {});
          const refusal = server === undefined ? {} : { server };
          reports.push({ rule: id, severity, message: text, pointer, part, fixes, ...refusal });
        },
      });
      return reports;
    },
  };
}

function fillMessage(message: string, data: Readonly<Record<string, string>>): string {
  return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => data[name] ?? "");
}
