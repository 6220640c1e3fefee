import { Composer } from "./composer.tsx";
import { Details } from "./details.tsx";
import { FileNews } from "./file-news.tsx";
import { MicrophoneBar } from "./microphone-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { TranscriptView } from "./transcript-view.tsx";
import type { ViewProps } from "./view-props.ts";

export function App({ state, conversation }: ViewProps) {
  return (
    <div class="app">
      <TopBar state={state} conversation={conversation} />
      <main class="columns">
        <section class="talk" aria-label="Conversation">
          <FileNews state={state} />
          <TranscriptView state={state} conversation={conversation} />
          <div class="dock">
            <MicrophoneBar state={state} conversation={conversation} />
            <Composer state={state} conversation={conversation} />
          </div>
        </section>
        <Details state={state} />
      </main>
      <p class="for-ears-only" role="status">
        {state.announcement}
      </p>
    </div>
  );
}
