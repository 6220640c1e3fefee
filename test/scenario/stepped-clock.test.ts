import { createSteppedClock } from "@callsheet/scenario";
import { expect, test } from "vitest";

test("goes on from one thing to the next, and no further than it may", () => {
  const clock = createSteppedClock();
  const happened: string[] = [];
  const note = (name: string) => () => void happened.push(`${name} at ${clock.now()}`);
  clock.after(20, note("b"));
  clock.after(10, () => {
    note("a")();
    clock.after(5, note("between"));
  });
  clock.after(12, note("called off")).cancel();
  for (let steps = 0; steps < 4; steps++) clock.step(18);
  expect(happened).toEqual(["a at 10", "between at 15"]);
  expect(clock.now()).toBe(18);
  clock.step(1000);
  clock.step(1000);
  expect(happened.at(-1)).toBe("b at 20");
  expect(clock.now()).toBe(1000);
});
