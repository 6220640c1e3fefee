#!/usr/bin/env node
const { run, streamsOf } = require("../dist/callsheet.cjs");
run(process.argv.slice(2), streamsOf(process)).then((code) => (process.exitCode = code));
