import { childPointer, isObject, type JsonObject, type JsonValue } from "@callsheet/core";
import fc from "fast-check";

/** A comment, and the pointer of the value that it stands in or behind. */
export interface WrittenComment {
  readonly text: string;
  readonly owner: string;
}

/** A value as YAML text in some style. */
export interface WrittenSession {
  readonly value: JsonObject;
  readonly text: string;
  readonly comments: readonly WrittenComment[];
  readonly pointers: readonly string[];
}

const keys = ["type", "audio", "input", "voice", "a b", "no", "x/y", "1", "${k}"];
const strings = [
  "marin",
  "",
  "two\nlines",
  "a, b",
  "no",
  "007",
  "it's",
  'say "hi" # now',
  "${env:X}",
];

const { value: anyObject } = fc.letrec<{ value: JsonValue; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: "value" },
    fc.oneof(
      fc.constantFrom<JsonValue[]>(...strings),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    ),
    tie("object"),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
  object: fc.dictionary(fc.constantFrom(...keys), tie("value"), {
    maxKeys: 4,
    depthIdentifier: "value",
    noNullPrototype: true,
  }),
}));

/** Sessions of any value, written in every style that the editor may meet. */
export const writtenSessions: fc.Arbitrary<WrittenSession> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...keys), anyObject, {
      minKeys: 1,
      maxKeys: 5,
      noNullPrototype: true,
    }),
    fc.array(fc.nat(999), { minLength: 1, maxLength: 60 }),
  )
  .map(([value, choices]) => new SessionWriter(choices).write(value));

/** Lives for one text: it uses up the choices of style. */
class SessionWriter {
  readonly #choices: readonly number[];
  readonly #comments: WrittenComment[] = [];
  readonly #pointers: string[] = [];
  readonly #indent: number;
  #used = 0;

  constructor(choices: readonly number[]) {
    this.#choices = choices;
    this.#indent = this.#pick([2, 2, 4, 3]);
  }

  write(value: JsonObject): WrittenSession {
    const isJson = this.#chance(6);
    const isFlow = !isJson && this.#chance(6);
    const head = isJson ? "" : this.#pick(["", "", "# head.\n", "---\n", "\n"]);
    const body = isJson
      ? this.#json(value)
      : isFlow
        ? this.#flow(value, "", 0)
        : this.#blockMap(value, "", 0);
    const ended = this.#chance(4) ? `${head}${body}` : `${head}${body}\n`;
    const text = this.#chance(4) ? ended.replaceAll("\n", "\r\n") : ended;
    return { value, text, comments: this.#comments, pointers: this.#pointers };
  }

  #json(value: JsonObject): string {
    this.#note(value, "");
    return JSON.stringify(value, null, this.#pick([0, 2, 4]));
  }

  #note(value: JsonValue, pointer: string): void {
    this.#pointers.push(pointer);
    const members = Array.isArray(value)
      ? [...value.entries()]
      : isObject(value)
        ? Object.entries(value)
        : [];
    for (const [key, member] of members) this.#note(member ?? null, childPointer(pointer, key));
  }

  /** Lines of a mapping; the first one is not indented. */
  #blockMap(value: JsonObject, pointer: string, column: number): string {
    if (pointer === "") this.#pointers.push("");
    const margin = " ".repeat(column);
    const lines = Object.entries(value).map(([key, member], index) => {
      const above = index === 0 ? "" : this.#above(pointer, column);
      const place = childPointer(pointer, key);
      return `${above}${this.#key(key, false)}:${this.#blockValue(member ?? null, place, column)}`;
    });
    return lines.join(`\n${margin}`);
  }

  #blockList(value: JsonValue[], pointer: string, column: number): string {
    const lines = value.map((item, index) => {
      const above = index === 0 ? "" : this.#above(pointer, column);
      return `${above}-${this.#item(item, `${pointer}/${index}`, column)}`;
    });
    return lines.join(`\n${" ".repeat(column)}`);
  }

  /** What stands behind a colon. */
  #blockValue(value: JsonValue, pointer: string, column: number): string {
    const isEmpty = isObject(value)
      ? Object.keys(value).length === 0
      : Array.isArray(value) && value.length === 0;
    const isBlock = (isObject(value) || Array.isArray(value)) && !isEmpty && !this.#chance(4);
    if (!isBlock) return this.#inline(value, pointer, column);
    this.#pointers.push(pointer);
    const inner = Array.isArray(value) && this.#chance(3) ? column : column + this.#indent;
    const comment = this.#behind(pointer);
    const margin = " ".repeat(inner);
    const lines = Array.isArray(value)
      ? this.#blockList(value, pointer, inner)
      : this.#blockMap(value, pointer, inner);
    const below = inner > column && this.#chance(6) ? `\n${margin}${this.#comment(pointer)}` : "";
    return `${comment}\n${margin}${lines}${below}`;
  }

  /** What stands behind a dash. */
  #item(value: JsonValue, pointer: string, column: number): string {
    if (!isObject(value) || Object.keys(value).length === 0 || this.#chance(3)) {
      return Array.isArray(value) && value.length > 0 && this.#chance(2)
        ? this.#nestedList(value, pointer, column)
        : this.#inline(value, pointer, column);
    }
    this.#pointers.push(pointer);
    if (this.#chance(5)) {
      const inner = column + this.#indent;
      return `${this.#behind(pointer)}\n${" ".repeat(inner)}${this.#blockMap(value, pointer, inner)}`;
    }
    return ` ${this.#blockMap(value, pointer, column + 2)}`;
  }

  #nestedList(value: JsonValue[], pointer: string, column: number): string {
    this.#pointers.push(pointer);
    return ` ${this.#blockList(value, pointer, column + 2)}`;
  }

  #inline(value: JsonValue, pointer: string, column: number): string {
    if (value === null && this.#chance(2)) {
      this.#pointers.push(pointer);
      return this.#behind(pointer);
    }
    if (typeof value === "string" && value.includes("\n") && this.#chance(2)) {
      this.#pointers.push(pointer);
      const margin = " ".repeat(column + this.#indent);
      return ` |-\n${margin}${value.replaceAll("\n", `\n${margin}`)}`;
    }
    return ` ${this.#flow(value, pointer, column)}${this.#behind(pointer)}`;
  }

  #flow(value: JsonValue, pointer: string, column: number): string {
    this.#pointers.push(pointer);
    if (!isObject(value) && !Array.isArray(value)) return this.#scalar(value);
    const isSpread = this.#chance(3);
    const inner = column + this.#indent;
    const members = Array.isArray(value)
      ? value.map((item, index) => this.#flow(item, `${pointer}/${index}`, inner))
      : Object.entries(value).map(
          ([key, member]) =>
            `${this.#key(key, true)}: ${this.#flow(member ?? null, childPointer(pointer, key), inner)}`,
        );
    const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
    if (members.length === 0) return `${open}${close}`;
    const comma = this.#chance(5) ? "," : "";
    if (!isSpread) {
      const space = this.#pick(["", " "]);
      return `${open}${space}${members.join(", ")}${comma}${space}${close}`;
    }
    const margin = `\n${" ".repeat(inner)}`;
    const last = members.length - 1;
    const lines = members.map((member, index) => {
      const mark = index === last ? comma : ",";
      const own = Array.isArray(value)
        ? `${pointer}/${index}`
        : childPointer(pointer, Object.keys(value)[index] ?? "");
      return `${this.#chance(5) ? `${this.#comment(pointer)}${margin}` : ""}${member}${mark}${this.#behind(own)}`;
    });
    return `${open}${margin}${lines.join(margin)}\n${" ".repeat(column + 1)}${close}`;
  }

  #scalar(value: string | number | boolean | null): string {
    if (typeof value !== "string") return JSON.stringify(value);
    const isPlain = /^[a-z]+$/.test(value) || value === "${env:X}";
    return this.#quoted(value, isPlain && !value.includes("{"));
  }

  #key(key: string, inFlow: boolean): string {
    return this.#quoted(key, !(inFlow && key.includes("{")));
  }

  #quoted(text: string, canBePlain: boolean): string {
    if (canBePlain && !this.#chance(4)) return text;
    return !text.includes("\n") && this.#chance(2)
      ? `'${text.replaceAll("'", "''")}'`
      : JSON.stringify(text);
  }

  #above(owner: string, column: number): string {
    const margin = " ".repeat(column);
    if (this.#chance(8)) return `\n${margin}`;
    return this.#chance(4) ? `${this.#comment(owner)}\n${margin}` : "";
  }

  #behind(owner: string): string {
    return this.#chance(4) ? ` ${this.#comment(owner)}` : "";
  }

  #comment(owner: string): string {
    const text = `# c${this.#comments.length}.`;
    this.#comments.push({ text, owner });
    return text;
  }

  #chance(oneIn: number): boolean {
    return this.#next() % oneIn === 0;
  }

  #pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.#next() % items.length] ?? items[0];
  }

  #next(): number {
    const choice = this.#choices[this.#used % this.#choices.length] ?? 0;
    // Shifted on each time round, so that few choices still give varied texts.
    const round = Math.floor(this.#used / this.#choices.length);
    this.#used++;
    return choice + round;
  }
}
