import { configDefaults, defineConfig } from "vitest/config";

const sourceConditions = ["@callsheet/source"];

export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    include: ["test/**/*.test.ts"],
    // They need a browser and take minutes: `npm run test:vscode`.
    exclude: [...configDefaults.exclude, "test/vscode/**"],
    testTimeout: 20_000,
  },
});
