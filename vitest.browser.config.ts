import { defineConfig } from "vitest/config";

const sourceConditions = ["@callsheet/source"];

/** Tests in a real browser: `npm run test:browser`. */
export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    include: ["test/browser/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    // A browser and two peers share the machine.
    expect: { poll: { timeout: 20_000 } },
  },
});
