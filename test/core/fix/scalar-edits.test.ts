import { testEdits } from "./edit-cases.ts";

testEdits("rename", [
  {
    title: "the key keeps its quotes",
    edit: { op: "rename", pointer: "/'instuctions'", to: "instructions" },
    before: `
      "'instuctions'" : Be kind.
    `,
    after: `
      "instructions" : Be kind.
    `,
  },
  {
    title: "a key that a sibling has is not given twice",
    edit: { op: "rename", pointer: "/voise", to: "voice" },
    before: `
      voise: marin
      voice: nova
    `,
    after: null,
  },
]);

testEdits("quote", [
  {
    title: "a plain scalar as it is written",
    edit: { op: "quote", pointer: "/version" },
    before: `
      version: 007 # agent
    `,
    after: `
      version: "007" # agent
    `,
  },
]);

testEdits("write", [
  {
    title: "YAML in the place of a scalar",
    edit: { op: "write", pointer: "/tools/0/authorization", text: "${env:TOKEN}" },
    before: `
      tools:
        - authorization: "secret" # hidden
    `,
    after: `
      tools:
        - authorization: \${env:TOKEN} # hidden
    `,
  },
  {
    title: "a collection is left alone",
    edit: { op: "write", pointer: "/tools", text: "null" },
    before: `
      tools: []
    `,
    after: null,
  },
]);
