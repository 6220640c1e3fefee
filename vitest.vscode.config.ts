import { defineConfig } from "vitest/config";

const sourceConditions = ["@callsheet/source"];

/** Tests in real editors; they take the packed extension, so `npm run test:vscode` packs it first. */
export default defineConfig({
  resolve: { conditions: sourceConditions },
  ssr: { resolve: { conditions: sourceConditions } },
  test: {
    include: ["test/vscode/**/*.test.ts"],
    // An editor needs the machine for itself.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
