import { useEffect, useRef } from "preact/hooks";
import { watchLevel } from "../call/level-meter.ts";

/** Shows how loud a stream is; words beside it say the same to those who don't see it. */
export function LevelBar({ stream }: { readonly stream: MediaStream | null }) {
  const bar = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (stream === null) return undefined;
    return watchLevel(stream, (level) => {
      bar.current?.style.setProperty("--level", level.toFixed(3));
    });
  }, [stream]);
  return <span class="level" ref={bar} aria-hidden="true" />;
}
