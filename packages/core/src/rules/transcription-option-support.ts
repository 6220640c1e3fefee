import { transcriptionModels, type TranscriptionModel } from "../knowledge/catalog.ts";
import type { JsonObject } from "../json-value.ts";
import { transcriptionModel } from "../knowledge/named-models.ts";
import { childPointer } from "../pointer.ts";
import { removeMember } from "../pointer-fixes.ts";
import type { PointerFix } from "../report.ts";
import { asCode, joinOr } from "../schema/expectation.ts";
import { quoteValue } from "../schema/value-words.ts";
import { mappingAt, type SessionPart } from "../knowledge/session-parts.ts";
import {
  hintsOf,
  languageToLanguages,
  mayTake,
  type HintKey,
} from "../knowledge/transcription-hints.ts";
import { defineRule } from "./rule.ts";

type IsOpen = (pointer: string) => boolean;

export const transcriptionOptionSupport = defineRule({
  id: "transcription-option-support",
  severity: "error",
  description: "Disallow hints that the transcription model does not take",
  messages: {
    unsupported: "{{model}} takes no `{{hint}}`. {{remedy}}",
    useLanguages: "{{model}} takes a list of `languages` in place of `language`. Write that.",
    useLanguage: "{{model}} takes one `language` in place of `languages`. Write that.",
  },
  check({ isOpen, report, ...rest }) {
    const model = transcriptionModel({ isOpen, ...rest });
    const part = mappingAt(rest.session, "audio", "input", "transcription");
    if (model === null || part === null) return;
    const name = quoteValue(model.id);
    for (const hint of hintsOf(part.value).filter((used) => !mayTake(model, used))) {
      const place = { pointer: childPointer(part.pointer, hint), part: "key" } as const;
      if (hint === "language" && mayTake(model, "languages")) {
        const fixes = languagesFixes(part, isOpen);
        // The model may still work, without the hint.
        report({ ...place, severity: "warning", fixes }, "useLanguages", { model: name });
      } else if (hint === "languages" && mayTake(model, "language")) {
        const fixes = languageFixes(part, isOpen);
        report({ ...place, fixes }, "useLanguage", { model: name });
      } else {
        const fixes = [removeMember(place.pointer)];
        const data = { model: name, hint, remedy: remedyFor(hint) };
        report({ ...place, fixes }, "unsupported", data);
      }
    }
  },
});

function remedyFor(hint: HintKey): string {
  const takers = transcriptionModels.filter((model) => isTaker(model, hint));
  if (takers.length === 0) return "Remove it.";
  return `Remove it, or use ${joinOr(takers.map(({ id }) => asCode(id)))}.`;
}

function isTaker({ status, takes }: TranscriptionModel, hint: HintKey): boolean {
  return status === "active" && takes[hint] === true;
}

function languagesFixes({ pointer, value }: SessionPart<JsonObject>, isOpen: IsOpen): PointerFix[] {
  const { language, languages } = value;
  const place = childPointer(pointer, "language");
  if (languages !== undefined) return [removeMember(place)];
  if (typeof language !== "string" || isOpen(place)) return [];
  const edits = languageToLanguages(pointer, language);
  return [{ title: "Write it as `languages`", kind: "suggestion", edits }];
}

function languageFixes({ pointer, value }: SessionPart<JsonObject>, isOpen: IsOpen): PointerFix[] {
  const { language, languages } = value;
  const place = childPointer(pointer, "languages");
  const [first, ...others] = Array.isArray(languages) ? languages : [];
  const isOne = typeof first === "string" && others.length === 0 && !isOpen(`${place}/0`);
  if (language !== undefined || !isOne) return [removeMember(place)];
  return [
    {
      title: "Write it as `language`",
      kind: "suggestion",
      edits: [
        { op: "rename", pointer: place, to: "language" },
        { op: "set", pointer: childPointer(pointer, "language"), value: first },
      ],
    },
  ];
}
