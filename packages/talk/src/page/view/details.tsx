import { useState } from "preact/hooks";
import type { TalkState } from "../state/talk-state.ts";
import { EventsView } from "./events-view.tsx";
import { SessionView } from "./session-view.tsx";
import { UsageView } from "./usage-view.tsx";

const tabs = [
  { name: "Session", View: SessionView },
  { name: "Events", View: EventsView },
  { name: "Usage", View: UsageView },
] as const;

const tabId = (index: number): string => `details-tab-${index}`;

/** What lies behind the conversation, one tab for each. */
export function Details({ state }: { readonly state: TalkState }) {
  const [chosen, choose] = useState(0);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = (chosen + step + tabs.length) % tabs.length;
    choose(next);
    document.getElementById(tabId(next))?.focus();
  };
  const { View } = tabs[chosen] ?? tabs[0];
  return (
    <section class="details" aria-label="Details">
      <div class="tabs" role="tablist" aria-label="Details" onKeyDown={move}>
        {tabs.map(({ name }, index) => (
          <button
            key={name}
            id={tabId(index)}
            class="tab"
            type="button"
            role="tab"
            aria-selected={index === chosen}
            aria-controls="details-panel"
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => choose(index)}
          >
            {name}
            {name === "Events" && state.log.count > 0 && (
              <span class="count">{state.log.count}</span>
            )}
          </button>
        ))}
      </div>
      <div
        id="details-panel"
        class="panel"
        role="tabpanel"
        aria-labelledby={tabId(chosen)}
        tabIndex={0}
      >
        <View state={state} />
      </div>
    </section>
  );
}
