#!/usr/bin/env node
import { run, streamsOf } from "../dist/callsheet.cjs";
process.exitCode = await run(process.argv.slice(2), streamsOf(process));
