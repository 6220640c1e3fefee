import { hasPassed, type CatalogModel, type TranscriptionModel } from "./catalog.ts";
import { quoteValue } from "../schema/value-words.ts";

type Mortal = Pick<
  CatalogModel | TranscriptionModel,
  "id" | "status" | "shutdownDate" | "replacement"
>;

/** What the rules about models that end say; both texts take the data of `shutdownOf`. */
export const shutdownMessages = {
  announced: "{{model}} shuts down{{day}}. {{remedy}}",
  past: "{{model}} was shut down{{day}}. {{remedy}}",
} as const;

/** The end of a model's life. */
export interface Shutdown {
  readonly state: keyof typeof shutdownMessages;
  readonly data: { readonly model: string; readonly day: string; readonly remedy: string };
}

/** When a model ends or ended; `null` for one that stays. What ended long ago may lack a date. */
export function shutdownOf(model: Mortal, today: string | null): Shutdown | null {
  const { id, status, shutdownDate, replacement } = model;
  if (status === "active") return null;
  const isPast = shutdownDate === null ? status === "shutdown" : hasPassed(shutdownDate, today);
  return {
    state: isPast ? "past" : "announced",
    data: {
      model: quoteValue(id),
      day: shutdownDate === null ? "" : ` on ${shutdownDate}`,
      remedy:
        replacement === null ? "Use another model." : `Use ${quoteValue(replacement)} instead.`,
    },
  };
}
