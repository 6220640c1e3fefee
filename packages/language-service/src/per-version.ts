import type { SessionModel } from "./session-model.ts";

/** Makes a function of models whose answer is kept for as long as the model is. */
export function oncePerVersion<T>(make: (model: SessionModel) => T): (model: SessionModel) => T {
  const made = new WeakMap<SessionModel, { readonly answer: T }>();
  return (model) => {
    const known = made.get(model) ?? { answer: make(model) };
    made.set(model, known);
    return known.answer;
  };
}
