import { ToolError } from "./tools.ts";

const mostTimers = 3;

/** The timers on the desk. */
export interface Timers {
  /** Starts one; says what it is. Throws a `ToolError`, which the model hears, for one too many. */
  start(name: string, minutes: number): string;
}

export function createTimers(list: HTMLElement): Timers {
  return {
    start(name, minutes) {
      if (list.children.length >= mostTimers) {
        throw new ToolError(`${mostTimers} timers are running. Wait until one of them has ended.`);
      }
      const item = list.appendChild(document.createElement("li"));
      countDown(item, name, Date.now() + minutes * 60_000);
      return `${name}: ${minutes} min`;
    },
  };
}

function countDown(item: HTMLElement, name: string, end: number): void {
  const seconds = Math.ceil((end - Date.now()) / 1000);
  if (seconds <= 0) return item.remove();
  const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  item.textContent = `${name} ${left}`;
  setTimeout(() => countDown(item, name, end), 250);
}
