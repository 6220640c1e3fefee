import { defineConfig } from "vitest/config";

const sourceConditions = ["@callsheet/source"];

export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
  },
});
