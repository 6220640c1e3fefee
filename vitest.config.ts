import { configDefaults, defineConfig } from "vitest/config";

const sourceConditions = ["@callsheet/source"];

export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    include: ["test/**/*.test.ts"],
    // They need a browser: `npm run test:browser`, `npm run test:vscode`.
    exclude: [...configDefaults.exclude, "test/browser/**", "test/vscode/**"],
    testTimeout: 20_000,
  },
});
