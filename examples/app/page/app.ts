import { createLamp } from "./lamp.ts";
import { createTimers } from "./timers.ts";
import { startCall, type Call } from "./call.ts";
import { createToolDispatcher } from "./tools.ts";

/** The element of the page with an id. */
function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

const [button, words, answer] = [element("call"), element("words"), element("answer")];
const lamp = createLamp(element("lamp"));
const timers = createTimers(element("timers"));

// A tool without a handler would not compile, and arguments that don't fit don't come this far.
const dispatch = createToolDispatcher({
  set_lamp: ({ color, brightness }) => lamp.set(color, brightness),
  start_timer: ({ name, minutes }) => timers.start(name, minutes),
});

let call: Call | null = null;

async function callUp(): Promise<void> {
  button.textContent = "Calling…";
  call = await startCall({
    dispatch,
    onWords: (text) => (answer.textContent = text),
    onEnd: showThatItIsOver,
  });
  button.textContent = "Hang up";
  words.hidden = false;
}

function showThatItIsOver(): void {
  call = null;
  button.textContent = "Call";
  words.hidden = true;
}

function showError(error: unknown): void {
  showThatItIsOver();
  answer.textContent = error instanceof Error ? error.message : "The call failed.";
}

button.addEventListener("click", () => {
  if (call === null) callUp().catch(showError);
  else call.hangUp();
});

words.addEventListener("submit", (event) => {
  event.preventDefault();
  const input = words.querySelector("input");
  if (input === null || input.value === "") return;
  call?.say(input.value);
  input.value = "";
});
