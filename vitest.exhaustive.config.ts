import { defineConfig, mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

/** Looks at everything of which the normal run looks at a sample. */
export default mergeConfig(
  config,
  defineConfig({
    test: {
      env: { CALLSHEET_EXHAUSTIVE: "1" },
      testTimeout: 3_600_000,
    },
  }),
);
