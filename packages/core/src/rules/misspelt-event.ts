import { scenarioExpectations } from "../knowledge/scenario-parts.ts";
import { serverEvents } from "../knowledge/server-events.ts";
import { changeToNearest } from "../pointer-fixes.ts";
import { nearestName } from "../schema/edit-distance.ts";
import { quoteValue } from "../schema/value-words.ts";
import { defineRule } from "./rule.ts";

export const misspeltEvent = defineRule({
  id: "misspelt-event",
  severity: "warning",
  file: "scenario",
  description: "Disallow names of events that are nearly those of known ones",
  messages: {
    misspelt: "The server sends no event {{name}}. Did you mean `{{near}}`?",
  },
  check({ session, report }) {
    for (const { pointer, value } of scenarioExpectations(session)) {
      for (const key of ["event", "absent"]) {
        const name = value[key];
        if (typeof name !== "string" || serverEvents.includes(name)) continue;
        const near = nearestName(name, serverEvents);
        if (near === null) continue;
        const place = `${pointer}/${key}`;
        const fixes = changeToNearest(place, near);
        report({ pointer: place, fixes }, "misspelt", { name: quoteValue(name), near });
      }
    }
  },
});
