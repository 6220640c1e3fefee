import { expect, test } from "vitest";
import { locationPath } from "../../packages/runner/src/location-path.ts";

const path = "/v1/realtime/calls/rtc_1";

test.each([
  [path, path],
  [`https://api.example${path}`, path],
  [`HTTP://127.0.0.1:8080${path}?a=/b#c`, path],
  [`//api.example${path}#c?d`, path],
  [`${path}?next=https://api.example/rtc_2`, path],
  ["rtc_1", "rtc_1"],
  ["https://rtc_1", ""],
  ["", ""],
])("the path of %j is %j", (location, expected) => {
  expect(locationPath(location)).toBe(expected);
});
