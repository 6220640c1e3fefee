import { test } from "vitest";
import { cases } from "./cases.ts";
import { checkCase } from "./run-case.ts";

test.each(cases)("$name", (one) => {
  checkCase(one);
});
