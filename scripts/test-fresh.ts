import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Clones the repository and runs the first command of its README there, word for word. */
function testFreshCheckout(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "callsheet-fresh-"));
  try {
    execFileSync("git", ["clone", "--quiet", "--no-hardlinks", ".", folder]);
    const command = firstCommand(readFileSync(join(folder, "README.md"), "utf8"));
    console.log(`$ ${command}`);
    const { status, stdout, stderr } = spawnSync(command, {
      cwd: folder,
      shell: true,
      encoding: "utf8",
      timeout: 10 * 60_000,
    });
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    return faultsOf(status, stdout, stderr);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first line of the first fenced block, without a prompt. */
function firstCommand(readme: string): string {
  const [, block = ""] = /^```[^\n]*\n([^]*?)^```/m.exec(readme) ?? [];
  const [line = ""] = block.split("\n");
  return line.replace(/^\$ /, "");
}

function faultsOf(status: number | null, stdout: string, stderr: string): string[] {
  const faults: string[] = [];
  if (status !== 0) faults.push(`it ended with ${status ?? "a signal"}, not with 0`);
  if (!stdout.split("\n").some(isSessionCreated)) faults.push("stdout has no session.created line");
  if (!/^Call rtc_\S+: \d+\.\d s, hung up$/m.test(stderr)) faults.push("stderr has no summary");
  return faults;
}

function isSessionCreated(line: string): boolean {
  if (!line.startsWith("{")) return false;
  const event: unknown = JSON.parse(line);
  return (
    typeof event === "object" &&
    event !== null &&
    "type" in event &&
    event.type === "session.created"
  );
}

const faults = testFreshCheckout();
for (const fault of faults) console.error(`The README's first command fails: ${fault}.`);
if (faults.length === 0) console.log("The README's first command works on a fresh checkout.");
process.exitCode = faults.length === 0 ? 0 : 1;
