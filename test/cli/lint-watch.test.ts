import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { callsheet, folderWith, type Transcript } from "./callsheet.ts";

/** A running `lint --watch`. */
interface Watch {
  /** Resolves once all that was written since the last call ends in a report and matches. */
  readonly until: (words: RegExp) => Promise<string>;
  readonly end: () => Promise<Transcript>;
}

function startWatch(argv: readonly string[], cwd: string, isTTY = false): Watch {
  const controller = new AbortController();
  let written = "";
  let heard = 0;
  let notify = () => {};
  const hear = (text: string) => {
    written += text;
    notify();
  };
  const running = callsheet(["lint", "--watch", ...argv], {
    cwd,
    isTTY,
    env: { NO_COLOR: "1" },
    interruption: controller.signal,
    onOutput: hear,
  });
  const end = () => {
    controller.abort();
    return running;
  };
  onTestFinished(async () => {
    await end();
  });
  return {
    end,
    async until(words) {
      for (;;) {
        const found = words.exec(written.slice(heard));
        if (found !== null) {
          heard += found.index + found[0].length;
          return found[0];
        }
        await new Promise<void>((resolve) => (notify = resolve));
      }
    },
  };
}

const clean = "type: realtime\n";
const typo = "type: realtime\nmodle: x\n";
const waiting = "Waiting for changes; Ctrl-C ends.\n";
const isClean = /1 file checked, no findings\.\nWaiting for changes/;

test("a changed file is checked again, until the user ends it", async () => {
  const cwd = folderWith({ "a.realtime.yaml": clean });
  const watch = startWatch([], cwd);
  await watch.until(isClean);
  writeFileSync(join(cwd, "a.realtime.yaml"), typo);
  await watch.until(/a\.realtime\.yaml:2:1 {2}error[^]*1 error in 1 file\.\nWaiting/);
  const { code, stderr } = await watch.end();
  expect(code).toBe(0);
  expect(stderr.replaceAll(waiting, "")).toBe("");
});

test("so is a file that an editor replaces, a new one, and one that goes away", async () => {
  const cwd = folderWith({ "a.realtime.yaml": clean });
  const watch = startWatch([], cwd);
  await watch.until(isClean);
  writeFileSync(join(cwd, "draft"), typo);
  renameSync(join(cwd, "draft"), join(cwd, "a.realtime.yaml"));
  await watch.until(/1 error in 1 file\.\nWaiting/);
  writeFileSync(join(cwd, "b.realtime.yaml"), clean);
  await watch.until(/1 error in 2 files\.\nWaiting/);
  renameSync(join(cwd, "a.realtime.yaml"), join(cwd, "gone"));
  await watch.until(isClean);
});

test("an included file and a configuration count too, also when they appear", async () => {
  const cwd = folderWith({
    "a.realtime.yaml": `${clean}tracing: \${file:./parts/tracing.yaml}\nmodle: x\n`,
    "parts/other.txt": "",
  });
  const watch = startWatch([], cwd);
  await watch.until(/unresolved-reference[^]*2 errors in 1 file\.\nWaiting/);
  writeFileSync(join(cwd, "parts/tracing.yaml"), "auto\n");
  await watch.until(/1 error in 1 file\.\nWaiting/);
  writeFileSync(join(cwd, "callsheet.config.yaml"), "rules: { unknown-key: off }\n");
  await watch.until(isClean);
  writeFileSync(join(cwd, "parts/tracing.yaml"), "7\n");
  await watch.until(/parts\/tracing\.yaml:1:1 {2}error/);
});

test("a wrong configuration is told, and its mending waited for", async () => {
  const cwd = folderWith({ "a.realtime.yaml": clean, "callsheet.config.yaml": "rulez: {}\n" });
  const watch = startWatch(["a.realtime.yaml"], cwd);
  await watch.until(/error: The configuration callsheet\.config\.yaml is wrong\.[^]*Waiting/);
  writeFileSync(join(cwd, "callsheet.config.yaml"), "rules: {}\n");
  await watch.until(isClean);
});

test("its own output file is no change, and a terminal is cleared in between", async () => {
  const cwd = folderWith({ "a.realtime.yaml": clean });
  const outputs = ["--format", "stylish", "--format", "json", "--output-file", "out.json"];
  const watch = startWatch(outputs, cwd, true);
  await watch.until(isClean);
  writeFileSync(join(cwd, "a.realtime.yaml"), typo);
  await watch.until(/1 error in 1 file\.\nWaiting/);
  const { stdout } = await watch.end();
  const [first, ...later] = stdout.split("\u001B[2J\u001B[3J\u001B[H");
  expect(first).toBe("1 file checked, no findings.\n");
  expect(later.filter((report) => !/1 error in 1 file\.\n$/.test(report))).toEqual([]);
});
