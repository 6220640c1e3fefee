import { ruleUrl, type FindingTag, type ServerRefusal, type Severity } from "../finding.ts";
import type { FileKind } from "../document/file-kind.ts";
import type { JsonObject } from "../json-value.ts";
import type { Beside, PointerFix, Report } from "../report.ts";
import { kindOf } from "../schema/schema-node.ts";
import type { TextRange } from "../text-range.ts";
import type { WrittenText } from "../reference/written-text.ts";

/** Whom the session is for; deployment names take the place of model names on Azure. */
export type Target = "openai" | "azure";

/** What the engine hands to every rule. */
export interface RuleSubject {
  /**
   * The session, its references replaced as far as they are known. For a rule of another kind of
   * file it is what that holds.
   */
  readonly session: JsonObject;
  /** `YYYY-MM-DD`; `null` where the host gave no date, so that none has passed. */
  readonly today: string | null;
  readonly target: Target;
  /** Whether a reference still stands at a pointer, so that the value there is not known. */
  readonly isOpen: (pointer: string) => boolean;
  /** What was written, for the few rules about the YAML text itself; nothing came over the wire. */
  readonly written: WrittenText;
}

/** What a rule's check sees: values and pointers, and nothing of the text's nodes. */
export interface RuleContext<Messages extends MessageTable> extends RuleSubject {
  /** The rule's options, the configuration's where it sets them. */
  readonly options: JsonObject;
  readonly report: <Id extends keyof Messages & string>(
    place: ReportedPlace,
    message: Id,
    ...data: MessageData<Placeholder<Messages[Id]>>
  ) => void;
}

/** Texts by id; `{{name}}` in one is filled with what the report gives by that name. */
export type MessageTable = Readonly<Record<string, string>>;

/** A place that a rule speaks of, and what is to be done about it. */
export interface ReportedPlace {
  readonly pointer: string;
  /** The value is shown unless the key is asked for. */
  readonly part?: "key" | "value";
  /** Where in the document, when it is not the whole key or value: for rules about the text. */
  readonly range?: TextRange;
  /** The rule's own, unless the case is graver or lighter. */
  readonly severity?: Severity;
  readonly fixes?: readonly PointerFix[];
  readonly server?: ServerRefusal;
  /** Places whose shape findings this mistake accounts for, besides the one at `pointer`. */
  readonly covers?: readonly string[];
  /** It replaces the shape's findings at the pointer, unless this says otherwise. */
  readonly beside?: Beside;
  /** A mapping that lacks keys because of this mistake; reports at its own pointer are left out. */
  readonly explains?: string;
}

/** What a message's placeholders are filled with; nothing where it has none. */
type MessageData<Name extends string> = [Name] extends [never]
  ? []
  : [data: Readonly<Record<Name, string>>];

type Placeholder<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** What a rule's file writes: the facts about it, and the check. */
export interface RuleDefinition<Messages extends MessageTable> {
  /** Its name, which is also the name of its file, its page and its test. */
  readonly id: string;
  /** How its findings count in the recommended set; an `off` rule runs only on request. */
  readonly severity: Severity | "off";
  /** How they count in the strict set, where that differs. */
  readonly strict?: Severity;
  /** One clause without a full stop: "Disallow …", "Require …". */
  readonly description: string;
  /** The kind of file that it checks; a session unless it says otherwise. */
  readonly file?: FileKind;
  /** Set where every finding marks what comes to an end, or what nothing comes of. */
  readonly tag?: FindingTag;
  /** What the configuration may set, with what holds unless it does. */
  readonly options?: JsonObject;
  readonly messages: Messages;
  readonly check: (context: RuleContext<Messages>) => void;
}

/** A rule as the engine runs it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity | "off";
  readonly strict: Severity | "off";
  readonly description: string;
  /** The kind of file that it checks. */
  readonly file: FileKind;
  readonly tag: FindingTag | null;
  /** The options with what holds unless the configuration says otherwise; none for most rules. */
  readonly options: JsonObject;
  readonly url: string;
  /** `options` holds what the configuration sets; a value of another kind than its default is left out. */
  run(subject: RuleSubject, severity: Severity, options: JsonObject): Report[];
}

/** Makes a rule of its definition; message ids and what they need are checked by the compiler. */
export function defineRule<const Messages extends MessageTable>(
  definition: RuleDefinition<Messages>,
): Rule {
  const {
    id,
    severity,
    strict = severity,
    description,
    file = "session",
    tag = null,
    messages,
    check,
    options = {},
  } = definition;
  return {
    id,
    severity,
    strict,
    description,
    file,
    tag,
    options,
    url: ruleUrl(id),
    run(subject, ownSeverity, set) {
      const reports: Report[] = [];
      // Written out, since every rule runs on every file, and spreading takes several times as long.
      const { session, isOpen, today, target, written } = subject;
      check({
        session,
        isOpen,
        today,
        target,
        written,
        options: mergeOptions(options, set),
        report(reported, message, ...[data = {}]) {
          const { part = "value", severity: own = ownSeverity, fixes = [], ...place } = reported;
          const text = fillMessage(messages[message] ?? "", data);
          reports.push({ rule: id, severity: own, message: text, part, fixes, ...place });
        },
      });
      return reports;
    },
  };
}

function mergeOptions(defaults: JsonObject, set: JsonObject): JsonObject {
  if (Object.keys(set).length === 0) return defaults;
  const known = Object.entries(set).filter(
    ([name, value]) => kindOf(value) === kindOf(defaults[name]),
  );
  return { ...defaults, ...Object.fromEntries(known) };
}

function fillMessage(message: string, data: Readonly<Record<string, string>>): string {
  return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => data[name] ?? "");
}
