/**
 * What a completion writes. Its lines end with `\n`, and those behind the first carry their whole
 * indentation.
 */
export type InsertText = readonly Piece[];

export type Piece = string | TabStop;

/** A place to go over after a completion was taken. */
export interface TabStop {
  /** From 1 in the order of going; places of the same number hold the same text. */
  readonly stop: number;
  /** What stands there until it is typed over; the first choice where there are choices. */
  readonly text: string;
  readonly choices?: readonly string[];
  /** What stands there in editors that know no such places. */
  readonly plain: string;
}

/** The text with what stands in its places at first. */
export function textOf(insert: InsertText): string {
  return insert.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

/** An empty place that leaves no trace in editors that know no such places. */
export function emptyStop(stop: number): TabStop {
  return { stop, text: "", plain: "" };
}

/** Changes all texts of an insert text, those of its places too. */
export function mapText(insert: InsertText, change: (text: string) => string): InsertText {
  return insert.map((piece) =>
    typeof piece === "string"
      ? change(piece)
      : {
          ...piece,
          text: change(piece.text),
          plain: change(piece.plain),
          ...(piece.choices === undefined ? {} : { choices: piece.choices.map(change) }),
        },
  );
}
