/** The command as a program of its own, run from its sources: needs no build, so none can be old. */
import { run, streamsOf } from "callsheet";

process.exitCode = await run(process.argv.slice(2), streamsOf(process));
