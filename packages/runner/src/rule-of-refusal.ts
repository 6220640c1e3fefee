import { lint, type SessionDocument } from "@callsheet/core";

/** Which rule is about what the API says with a code; the rules foretell these very codes. */
const ruleOfCode: Readonly<Record<string, string>> = {
  beta_api_shape_disabled: "beta-shape",
  decimal_above_max_value: "out-of-range",
  decimal_below_min_value: "out-of-range",
  integer_above_max_value: "out-of-range",
  integer_below_min_value: "out-of-range",
  invalid_model: "unknown-model",
  invalid_type: "wrong-type",
  invalid_value: "invalid-value",
  missing_required_parameter: "missing-key",
  string_above_max_length: "out-of-range",
  unknown_parameter: "unknown-key",
};

/**
 * The rule that explains a refusal: one that already spoke of this place in a milder tone, else the
 * one that is about the code. `null` where none is.
 */
export function ruleOfRefusal(
  document: SessionDocument,
  pointer: string,
  code: string | null,
): string | null {
  const spoken = lint(document).find((finding) => finding.pointer === pointer);
  return spoken?.rule ?? (code === null ? null : (ruleOfCode[code] ?? null));
}
