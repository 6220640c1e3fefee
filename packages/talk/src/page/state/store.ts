/** A value that changes, and those who want to know. */
export interface Store<State> {
  readonly get: () => State;
  readonly change: (part: Partial<State>) => void;
}

/** Calls `draw` after changes, once for all of those before the browser draws. */
export function createStore<State extends object>(
  initial: State,
  draw: (state: State) => void,
): Store<State> {
  let state = initial;
  let isPlanned = false;
  const drawSoon = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(() => {
      isPlanned = false;
      draw(state);
    });
  };
  drawSoon();
  return {
    get: () => state,
    change(part) {
      state = { ...state, ...part };
      drawSoon();
    },
  };
}
