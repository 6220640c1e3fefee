import fc from "fast-check";

/** YAML that can be read, written as untidily as its grammar allows. */
export const messyYaml: fc.Arbitrary<string> = fc
  .array(fc.nat(9999), { minLength: 8, maxLength: 160 })
  .map((choices) => new MessyWriter(choices).write());

const words = ["a", "b c", "it's", "x:y", "#no", "-1", "--- x", "..."] as const;
const keys = ["type", "model", "audio", "'a b'", '"c"', "tools", "no", "x y"] as const;

/** Lives for one text: it uses up the choices. */
class MessyWriter {
  readonly #choices: readonly number[];
  #used = 0;
  #text = "";
  #anchors = 0;

  constructor(choices: readonly number[]) {
    this.#choices = choices;
  }

  write(): string {
    const lineBreak = this.#pick(["\n", "\n", "\n", "\r\n"]);
    const head = this.#pick([
      "",
      "",
      "",
      "\uFEFF",
      "\n\n",
      "# head\n",
      "%YAML 1.2\n---\n",
      "--- # c\n",
    ]);
    const tail = this.#pick(["", "", "\n\n", "  \n", "# end", "    # end\n"]);
    this.#text = head;
    const column = this.#pick([0, 0, 0, 2, 1]);
    if (this.#chance(3)) this.#list(column, 4);
    else this.#mapping(column, 4);
    const text = this.#text + tail;
    const ended = this.#chance(4) ? text.replace(/\n$/, "") : text;
    return ended.replaceAll("\n", lineBreak);
  }

  #mapping(column: number, depth: number, isInline = false): void {
    const count = 1 + this.#next(3);
    for (let index = 0; index < count; index++) {
      if (index > 0 || !isInline) this.#lineHead(column);
      if (this.#chance(9)) this.#explicitMember(column, depth);
      else this.#member(column, depth);
    }
  }

  #member(column: number, depth: number): void {
    const anchor = this.#chance(20) ? `&k${++this.#anchors} ` : "";
    this.#text += `${anchor}${this.#pick(keys)}${this.#pick(["", "", "", " ", "  "])}:`;
    this.#value(column, depth);
  }

  #explicitMember(column: number, depth: number): void {
    this.#text += `?${this.#gap()}${this.#pick(keys)}`;
    this.#end();
    if (this.#chance(4)) return;
    this.#lineHead(column);
    this.#text += ":";
    this.#behindIndicator(column, depth);
  }

  #list(column: number, depth: number, isInline = false): void {
    const count = 1 + this.#next(3);
    for (let index = 0; index < count; index++) {
      if (index > 0 || !isInline) this.#lineHead(column);
      this.#text += "-";
      this.#behindIndicator(column, depth);
    }
  }

  /** What stands behind a dash, or an explicit colon. */
  #behindIndicator(column: number, depth: number): void {
    const gap = this.#pick([1, 1, 1, 2, 3]);
    const inner = column + 1 + gap;
    if (depth > 0 && this.#chance(2)) {
      this.#text += " ".repeat(gap);
      if (this.#chance(4)) this.#list(inner, depth - 1, true);
      else this.#mapping(inner, depth - 1, true);
    } else {
      this.#value(column, depth);
    }
  }

  /** A value behind a colon or a dash, to the end of its last line. */
  #value(column: number, depth: number): void {
    const properties = this.#chance(9) ? this.#properties() : "";
    const form = this.#next(depth > 0 ? 10 : 6);
    const inner = column + 1 + this.#next(5);
    if (form < 2) this.#inline(properties + this.#pick(["1", '"q"', "'s'", "plain", "~", "null"]));
    else if (form === 2) this.#inline(properties.trimEnd());
    else if (form === 3) this.#inline(properties + this.#folded(column));
    else if (form === 4) this.#blockScalar(column, properties);
    else if (form === 5) this.#inline(properties + this.#flow(column, 2));
    else {
      this.#inline(properties.trimEnd());
      if (form === 6) this.#list(this.#text.endsWith("-") ? inner : inner, depth - 1);
      else this.#mapping(inner, depth - 1);
    }
  }

  #inline(value: string): void {
    if (value !== "") this.#text += this.#chance(9) ? this.#ownLine(value) : this.#gap() + value;
    this.#end();
  }

  #ownLine(value: string): string {
    const line = this.#text.slice(this.#text.lastIndexOf("\n") + 1);
    return `\n${" ".repeat(line.length + 1)}${value}`;
  }

  #properties(): string {
    return `&n${++this.#anchors} `;
  }

  /** A plain or quoted text of several lines. */
  #folded(column: number): string {
    const lines = Array.from({ length: 2 + this.#next(2) }, () => this.#pick(["w", "x y", "z's"]));
    const margin = (): string =>
      `${this.#pick(["", "", " "])}\n${this.#chance(5) ? `${" ".repeat(this.#next(4))}\n` : ""}${" ".repeat(column + 1 + this.#next(5))}`;
    const text = lines.reduce((before, line) => before + margin() + line);
    const quote = this.#pick(["", '"', "'"]);
    return quote + (quote === "'" ? text.replaceAll("'", "''") : text) + quote;
  }

  #blockScalar(column: number, properties: string): void {
    const own = 1 + this.#next(6);
    const isExplicit = this.#chance(3);
    const header = `${this.#pick(["|", ">"])}${isExplicit ? own : ""}${this.#pick(["", "-", "+"])}`;
    this.#text += this.#gap() + properties + header;
    this.#end();
    const count = this.#next(4);
    for (let index = 0; index < count; index++) {
      const isBlank = this.#chance(4);
      const deeper = index === 0 && !isExplicit ? 0 : this.#pick([0, 0, 0, 2]);
      const spaces = isBlank
        ? this.#next(index === 0 ? own : column + own + 3)
        : column + own + deeper;
      this.#text += `${" ".repeat(spaces)}${isBlank ? "" : this.#pick(words)}${this.#pick(["", "", "  "])}\n`;
    }
  }

  #flow(column: number, depth: number): string {
    const isMap = this.#chance(2);
    const count = this.#next(4);
    const members = Array.from({ length: count }, () => {
      const value =
        depth > 0 && this.#chance(3)
          ? this.#flow(column, depth - 1)
          : this.#pick(["1", '"q"', "p"]);
      if (!isMap) return value;
      return this.#chance(4)
        ? `"k"${this.#pick(["", " "])}:${value}`
        : `k${this.#pick(["", " "])}:${this.#pick([" ", "  ", "\t"])}${value}`;
    });
    const gap = (): string => {
      if (!this.#chance(4)) return this.#pick(["", "", " ", "  "]);
      const comment = this.#chance(4) ? `  # f\n${" ".repeat(column + 1)}` : "\n";
      return `${comment}${" ".repeat(column + 1 + this.#next(5))}`;
    };
    const inside = members
      .map((member) => `${gap()}${member}${this.#pick(["", "", " "])}`)
      .join(",");
    const comma = count > 0 && this.#chance(5) ? "," : "";
    const [open, close] = isMap ? ["{", "}"] : ["[", "]"];
    return `${open}${inside}${comma}${gap()}${close}`;
  }

  /** Blank lines and comments, and then the indentation of a line. */
  #lineHead(column: number): void {
    if (!this.#text.endsWith("\n") && this.#text !== "" && !this.#text.endsWith("\uFEFF"))
      this.#text += "\n";
    while (this.#chance(5)) this.#text += `${" ".repeat(this.#next(4))}\n`;
    while (this.#chance(6)) {
      this.#text += `${" ".repeat(this.#next(column + 6))}# c${this.#pick(["", " "])}\n`;
    }
    this.#text += " ".repeat(column);
  }

  #end(): void {
    this.#text += `${this.#pick(["", "", "", " ", "  # t", " # t "])}\n`;
  }

  #gap(): string {
    return this.#pick([" ", " ", "  ", "    "]);
  }

  #chance(oneIn: number): boolean {
    return this.#next(oneIn) === 0;
  }

  #pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.#next(items.length)] ?? items[0];
  }

  #next(below: number): number {
    const choice = this.#choices[this.#used % this.#choices.length] ?? 0;
    // Shifted on each time round, so that few choices still give varied texts.
    const round = Math.floor(this.#used / this.#choices.length);
    this.#used++;
    return (choice + round * 7) % below;
  }
}
