import { isObject, type Target } from "@callsheet/core";
import type { SettingsConfig } from "@eslint/core";

/** What `settings.callsheet` of an ESLint configuration says. */
export interface LintSettings {
  readonly target: Target;
  /** `YYYY-MM-DD`, the running day in UTC unless it is set. */
  readonly today: string;
}

/** Reads `settings.callsheet`. Throws a `TypeError` that names the setting which can't be used. */
export function lintSettings(settings: SettingsConfig): LintSettings {
  const { callsheet = {} } = settings;
  if (!isObject(callsheet)) throw unusable("callsheet", "a mapping");
  const { target = "openai", today = currentDate() } = callsheet;
  if (target !== "openai" && target !== "azure") {
    throw unusable("callsheet.target", '"openai" or "azure"');
  }
  if (typeof today !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(today)) {
    throw unusable("callsheet.today", 'a date as "2026-01-31"');
  }
  return { target, today };
}

function currentDate(): string {
  return new Date().toISOString().slice(0, 10);
}

function unusable(setting: string, expected: string): TypeError {
  return new TypeError(`settings.${setting} of the ESLint configuration must be ${expected}.`);
}
