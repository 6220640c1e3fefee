import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentKinds, type FileKind, type JsonValue } from "@callsheet/core";
import scenarioSchema from "../../schemas/scenario.schema.json" with { type: "json" };
import scriptSchema from "../../schemas/script.schema.json" with { type: "json" };

const error = { type: "server_error", code: null, message: "Broken.", param: null };

const script = {
  steps: [
    { on: { turn: 1 }, do: [{ say: "Hi", audio: "./hi.wav" }, { wait: "500ms" }] },
    { on: { event: "response.create", count: 2 }, do: [{ fail: error }] },
    {
      on: { after: "1.5s" },
      do: [
        { call: "find", arguments: {} },
        { call: "a", sample: true },
      ],
    },
    { on: { turn: 2 }, do: [{ disconnect: true }, { expire: true }] },
  ],
  otherwise: "silent",
};

const scenario = {
  description: "Shows something.",
  session: "a.realtime.yaml",
  script: "a.script.yaml",
  env: { TOKEN: "x" },
  skip: "Later.",
  resolved: { "/type": "realtime" },
  turns: [
    { say: "Hi", expect: [{ event: "response.done", within: "5s" }, { text_contains: "a" }] },
    { audio: "a.wav", expect: [{ calls: "find", arguments: { id: 1 } }] },
    { result: { tool: "find", output: null }, expect: [{ absent: "error", window: "2s" }] },
  ],
};

const stray = [null, true, false, 0, 1, "", "x", "2s", "error", [], {}, [{}], { say: "Hi" }];
const keys = ["say", "audio", "call", "sample", "wait", "turn", "event", "expect", "within", "x"];

/** A value with up to three changes somewhere in it: members replaced, added or removed. */
function changed(value: JsonValue): fc.Arbitrary<JsonValue> {
  const change = fc.record({
    place: fc.nat(),
    member: fc.nat(),
    key: fc.constantFrom(...keys),
    value: fc.constantFrom<JsonValue[]>(...stray),
    kind: fc.constantFrom("replace", "add", "remove"),
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = structuredClone(value);
    for (const { place, member, key, kind, value: other } of changes) {
      const holders = mappingsIn(copy);
      const holder = holders[place % holders.length] ?? {};
      const known = Object.keys(holder);
      const name = kind === "add" ? key : (known[member % Math.max(1, known.length)] ?? key);
      if (kind === "remove") Reflect.deleteProperty(holder, name);
      else Reflect.set(holder, name, structuredClone(other));
    }
    return copy;
  });
}

function mappingsIn(value: JsonValue | undefined): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(mappingsIn)];
}

describe.each<[FileKind, object, JsonValue]>([
  ["script", scriptSchema, script],
  ["scenario", scenarioSchema, scenario],
])("%s", (kind, schema, valid) => {
  const isValid = new Ajv({ allErrors: true, strict: false }).compile(schema);
  const errorsOf = (value: JsonValue) => documentKinds[kind].validate(value);

  test("both forms of the schema accept what holds every construct", () => {
    expect([isValid(valid), errorsOf(valid)]).toEqual([true, []]);
  });

  test("both forms of the schema accept and refuse the same values", () => {
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(changed(valid), (value) => {
        const isAccepted = isValid(value);
        verdicts[isAccepted ? "accepted" : "refused"]++;
        expect(errorsOf(value).length === 0).toBe(isAccepted);
      }),
      { seed: 20261126, numRuns: 2000 },
    );
    expect(Math.min(verdicts.accepted, verdicts.refused)).toBeGreaterThan(50);
  });
});
