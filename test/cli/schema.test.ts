import { expect, test } from "vitest";

import authoring from "../../schemas/session.authoring.schema.json" with { type: "json" };
import config from "../../schemas/config.schema.json" with { type: "json" };
import scenario from "../../schemas/scenario.schema.json" with { type: "json" };
import script from "../../schemas/script.schema.json" with { type: "json" };
import wire from "../../schemas/session.schema.json" with { type: "json" };
import { callsheet } from "./callsheet.ts";

test.each([
  [[], authoring],
  [["--authoring"], authoring],
  [["--wire"], wire],
  [["--config"], config],
  [["--script"], script],
  [["--scenario"], scenario],
])("schema %j", async (argv, schema) => {
  const { code, stdout, stderr } = await callsheet(["schema", ...argv]);
  expect(JSON.parse(stdout)).toEqual(schema);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});
