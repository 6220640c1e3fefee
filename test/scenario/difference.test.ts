import { checkResolved } from "@callsheet/scenario";
import { expect, test } from "vitest";

const session = { tools: [{ name: "a", limits: [1, 2] }], model: null };

test.each([
  ["/tools", [{ name: "a", limits: [1, 2] }], null],
  ["/model", null, null],
  ["/tools/0/limits", [1, 2, 3], "It is [1,2]."],
  ["/tools/0/limits", [1, 3], "`/1` is 2, not 3."],
  ["/tools", [{ name: "a" }], "`/0/limits` is there and should not be: [1,2]."],
  ["/tools", [{ name: "a", limits: [1, 2], kind: "b" }], "`/0/kind` is not there."],
  ["/tools/1", {}, "Nothing stands there."],
  ["", session, null],
])("%s is %j: %j", (pointer, expected, instead) => {
  const [check] = checkResolved({ session: "", resolved: { [pointer]: expected } }, session);
  expect(check?.outcome).toEqual(
    instead === null ? { is: "met" } : { is: "failed", instead, heard: [] },
  );
});
