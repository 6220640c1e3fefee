import { parseArgs } from "node:util";
import { compareWithSdk } from "./drift/compare-with-sdk.ts";
import { driftReport } from "./drift/drift-report.ts";
import { packageVersion, pinnedSdk, withLatestSdk } from "./drift/sdk-folder.ts";

const { values } = parseArgs({ options: { latest: { type: "boolean", default: false } } });
process.exitCode = await (values.latest ? withLatestSdk(reportDrift) : reportDrift(pinnedSdk));

async function reportDrift(folder: string): Promise<number> {
  const lines = driftReport(compareWithSdk(folder));
  const version = await packageVersion(folder);
  if (lines.length === 0) console.log(`The session types agree with openai ${version}.`);
  else console.log([`The session types differ from openai ${version}.`, ...lines].join("\n"));
  return lines.length === 0 ? 0 : 1;
}
