import {
  manyTools,
  writeBigFile,
  writeFiles,
  writeShortTools,
  writeSmallFile,
} from "../bench-inputs.ts";
import type { Peers } from "../peers.ts";
import { bareNode, callsheet, parseDocuments } from "./contestants.ts";
import { bareEslint, eslintWithOurs } from "./eslint-runs.ts";
import { measureMemory } from "./memory.ts";
import { measureGrowth, runRace, type Row } from "./race.ts";

/** Where something is measured. */
export interface Place {
  readonly folder: string;
  /** Installs them there, the first time that somebody asks. */
  readonly peers: () => Promise<Peers>;
}

type Measure = (work: string, place: Place) => Promise<Row[]>;

const rounds = { quick: 25, long: 7 };

const oneFile: Measure = async (work, { folder, peers }) => {
  const input = writeSmallFile(folder);
  const ours = callsheet(input, folder);
  const { ajv, v8r, spectral, eslint } = await peers();
  const node = { name: "`node -e 0`", command: bareNode, most: 1.4 };
  const others = [
    { name: "ajv-cli", command: ajv(input) },
    { name: "v8r", command: v8r(input) },
    { name: "spectral", command: spectral(input) },
    { name: "ESLint with a schema", command: eslint(input) },
  ];
  return [
    ...(await runRace({ work, ours, others: [node], rounds: rounds.quick })),
    await measureMemory(work, ours, 50),
    ...(await runRace({ work, ours, others, rounds: rounds.long })),
  ];
};

const cleanFiles: Measure = async (work, { folder, peers }) => {
  const input = writeFiles(folder, 1000);
  const { ajv, v8r, spectral, eslint } = await peers();
  const others = [
    { name: "ajv-cli", command: ajv(input), most: 0.9 },
    { name: "v8r", command: v8r(input) },
    { name: "spectral", command: spectral(input), most: 1 / 30 },
    { name: "ESLint with a schema", command: eslint(input) },
  ];
  return runRace({ work, ours: callsheet(input, folder), others, rounds: rounds.long });
};

const wrongFiles: Measure = async (work, { folder }) => {
  const input = writeFiles(folder, 1000, 2);
  const command = parseDocuments(input, folder);
  const others = [{ name: "a loop of `yaml.parseDocument`", command, most: 1.4 }];
  return runRace({ work, ours: callsheet(input, folder), others, rounds: rounds.long });
};

const bigFile: Measure = async (work, { folder, peers }) => {
  const input = writeBigFile(folder);
  const { ajv, v8r, spectral, eslint } = await peers();
  const others = [
    { name: "ajv-cli", command: ajv(input), most: 0.8 },
    { name: "v8r", command: v8r(input) },
    { name: "spectral", command: spectral(input) },
    { name: "ESLint with a schema", command: eslint(input) },
  ];
  return runRace({ work, ours: callsheet(input, folder), others, rounds: rounds.long });
};

const wrongBigFile: Measure = async (work, { folder }) => {
  const input = writeBigFile(folder, 100);
  const command = parseDocuments(input, folder);
  const others = [{ name: "`yaml.parseDocument`", command, most: 1.5 }];
  return runRace({ work, ours: callsheet(input, folder), others, rounds: rounds.long });
};

const growingFolder: Measure = async (work, { folder }) => {
  const [small, large] = [writeFiles(folder, 1000), writeFiles(folder, 10_000)];
  const ours = callsheet(large, folder);
  const growth = { small: callsheet(small, folder), large: ours, nothing: bareNode, times: 10 };
  return [
    await measureGrowth({ work, ...growth, rounds: rounds.long }),
    await measureMemory("10,000 clean files", ours, 160),
  ];
};

const growingFile: Measure = async (work, { folder }) => {
  const [small, large] = [writeShortTools(folder, 200), writeShortTools(folder, 20_000)];
  const commands = { small: callsheet(small, folder), large: callsheet(large, folder) };
  const growth = { ...commands, nothing: bareNode, times: 100 };
  return [await measureGrowth({ work, ...growth, rounds: rounds.long })];
};

const eslintOneFile: Measure = async (work, { folder, peers }) => {
  const input = writeSmallFile(folder);
  const { eslint } = await peers();
  const others = [
    { name: "ESLint without rules", command: bareEslint(folder), most: 1.4 },
    { name: "ESLint with a schema", command: eslint(input) },
  ];
  return runRace({ work, ours: eslintWithOurs(input, folder), others, rounds: rounds.long });
};

const eslintFiles: Measure = async (work, { folder, peers }) => {
  const input = writeFiles(folder, 1000);
  const { eslint } = await peers();
  const others = [{ name: "ESLint with a schema", command: eslint(input), most: 1 / 15 }];
  return runRace({ work, ours: eslintWithOurs(input, folder), others, rounds: rounds.long });
};

/** All that is measured, by its name, in the order of the table. */
export const works: Readonly<Record<string, Measure>> = {
  "one file of 60 lines": oneFile,
  "1,000 clean files": cleanFiles,
  "1,000 files, two errors each": wrongFiles,
  [`one file of ${manyTools} tools`]: bigFile,
  [`one file of ${manyTools} tools, 100 errors`]: wrongBigFile,
  "from 1,000 to 10,000 files": growingFolder,
  "from 200 to 20,000 short tools": growingFile,
  "ESLint plugin, one file": eslintOneFile,
  "ESLint plugin, 1,000 files": eslintFiles,
};
