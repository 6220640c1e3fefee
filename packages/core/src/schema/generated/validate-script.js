// Made from schemas/script.schema.json by `npm run generate`; not to be edited.
// <stdin>
var validateScript = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://callsheet.dev/schemas/script.schema.json", "type": "object", "required": ["steps"], "additionalProperties": false, "properties": { "steps": { "type": "array", "items": { "$ref": "#/definitions/Step" } }, "otherwise": { "enum": ["parrot", "silent"] } }, "definitions": { "Step": { "type": "object", "required": ["on", "do"], "additionalProperties": false, "properties": { "on": { "allOf": [{ "if": { "type": "object" }, "then": { "if": { "type": "object", "required": ["turn"] }, "then": { "$ref": "#/definitions/TurnTrigger" }, "else": { "if": { "type": "object", "required": ["event"] }, "then": { "$ref": "#/definitions/EventTrigger" }, "else": { "if": { "type": "object", "required": ["after"] }, "then": { "$ref": "#/definitions/TimeTrigger" }, "else": { "type": "object", "not": {}, "additionalProperties": false, "properties": { "turn": {}, "event": {}, "count": {}, "after": {} } } } } } }], "type": "object" }, "do": { "type": "array", "items": { "$ref": "#/definitions/Action" }, "minItems": 1 } } }, "TurnTrigger": { "type": "object", "required": ["turn"], "additionalProperties": false, "properties": { "turn": { "type": "integer", "minimum": 1 } } }, "EventTrigger": { "type": "object", "required": ["event"], "additionalProperties": false, "properties": { "event": { "$ref": "#/definitions/ClientEvent" }, "count": { "type": "integer", "minimum": 1 } } }, "TimeTrigger": { "type": "object", "required": ["after"], "additionalProperties": false, "properties": { "after": { "$ref": "#/definitions/Duration" } } }, "ClientEvent": { "enum": ["session.update", "input_audio_buffer.append", "input_audio_buffer.commit", "input_audio_buffer.clear", "output_audio_buffer.clear", "conversation.item.create", "conversation.item.retrieve", "conversation.item.truncate", "conversation.item.delete", "response.create", "response.cancel"] }, "Action": { "allOf": [{ "if": { "type": "object" }, "then": { "if": { "type": "object", "required": ["say"] }, "then": { "$ref": "#/definitions/SayAction" }, "else": { "if": { "type": "object", "required": ["call"] }, "then": { "$ref": "#/definitions/CallAction" }, "else": { "if": { "type": "object", "required": ["wait"] }, "then": { "$ref": "#/definitions/WaitAction" }, "else": { "if": { "type": "object", "required": ["fail"] }, "then": { "$ref": "#/definitions/FailAction" }, "else": { "if": { "type": "object", "required": ["disconnect"] }, "then": { "$ref": "#/definitions/DisconnectAction" }, "else": { "if": { "type": "object", "required": ["expire"] }, "then": { "$ref": "#/definitions/ExpireAction" }, "else": { "type": "object", "not": {}, "additionalProperties": false, "properties": { "say": {}, "audio": {}, "call": {}, "arguments": {}, "sample": {}, "wait": {}, "fail": {}, "disconnect": {}, "expire": {} } } } } } } } } }], "type": "object" }, "SayAction": { "type": "object", "required": ["say"], "additionalProperties": false, "properties": { "say": { "type": "string", "pattern": "\\S" }, "audio": { "type": "string", "pattern": "\\S" } } }, "CallAction": { "type": "object", "required": ["call"], "additionalProperties": false, "properties": { "call": { "type": "string", "pattern": "\\S" }, "arguments": { "type": "object" }, "sample": { "const": true } } }, "WaitAction": { "type": "object", "required": ["wait"], "additionalProperties": false, "properties": { "wait": { "$ref": "#/definitions/Duration" } } }, "FailAction": { "type": "object", "required": ["fail"], "additionalProperties": false, "properties": { "fail": { "$ref": "#/definitions/ErrorDetails" } } }, "ErrorDetails": { "type": "object", "required": ["message"], "additionalProperties": false, "properties": { "type": { "type": "string" }, "code": { "type": ["string", "null"] }, "message": { "type": "string", "pattern": "\\S" }, "param": { "type": ["string", "null"] } } }, "DisconnectAction": { "type": "object", "required": ["disconnect"], "additionalProperties": false, "properties": { "disconnect": { "const": true } } }, "ExpireAction": { "type": "object", "required": ["expire"], "additionalProperties": false, "properties": { "expire": { "const": true } } }, "Duration": { "type": "string", "pattern": "^(?=.*[1-9])(?:\\d+|\\d*\\.\\d+)(?:ms|s)$" } } };
var schema15 = { "enum": ["session.update", "input_audio_buffer.append", "input_audio_buffer.commit", "input_audio_buffer.clear", "output_audio_buffer.clear", "conversation.item.create", "conversation.item.retrieve", "conversation.item.truncate", "conversation.item.delete", "response.create", "response.cancel"] };
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "event" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "event" || key0 === "count")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.event !== void 0) {
      let data0 = data.event;
      if (!(data0 === "session.update" || data0 === "input_audio_buffer.append" || data0 === "input_audio_buffer.commit" || data0 === "input_audio_buffer.clear" || data0 === "output_audio_buffer.clear" || data0 === "conversation.item.create" || data0 === "conversation.item.retrieve" || data0 === "conversation.item.truncate" || data0 === "conversation.item.delete" || data0 === "response.create" || data0 === "response.cancel")) {
        const err2 = { instancePath: instancePath + "/event", schemaPath: "#/definitions/ClientEvent/enum", keyword: "enum", params: { allowedValues: schema15.enum } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.count !== void 0) {
      let data1 = data.count;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err3 = { instancePath: instancePath + "/count", schemaPath: "#/properties/count/type", keyword: "type", params: { type: "integer" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 1 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/count", schemaPath: "#/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
var pattern0 = new RegExp("^(?=.*[1-9])(?:\\d+|\\d*\\.\\d+)(?:ms|s)$", "u");
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.after === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "after" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "after")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.after !== void 0) {
      let data0 = data.after;
      if (typeof data0 === "string") {
        if (!pattern0.test(data0)) {
          const err2 = { instancePath: instancePath + "/after", schemaPath: "#/definitions/Duration/pattern", keyword: "pattern", params: { pattern: "^(?=.*[1-9])(?:\\d+|\\d*\\.\\d+)(?:ms|s)$" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/after", schemaPath: "#/definitions/Duration/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate14.errors = vErrors;
  return errors === 0;
}
var schema18 = { "allOf": [{ "if": { "type": "object" }, "then": { "if": { "type": "object", "required": ["say"] }, "then": { "$ref": "#/definitions/SayAction" }, "else": { "if": { "type": "object", "required": ["call"] }, "then": { "$ref": "#/definitions/CallAction" }, "else": { "if": { "type": "object", "required": ["wait"] }, "then": { "$ref": "#/definitions/WaitAction" }, "else": { "if": { "type": "object", "required": ["fail"] }, "then": { "$ref": "#/definitions/FailAction" }, "else": { "if": { "type": "object", "required": ["disconnect"] }, "then": { "$ref": "#/definitions/DisconnectAction" }, "else": { "if": { "type": "object", "required": ["expire"] }, "then": { "$ref": "#/definitions/ExpireAction" }, "else": { "type": "object", "not": {}, "additionalProperties": false, "properties": { "say": {}, "audio": {}, "call": {}, "arguments": {}, "sample": {}, "wait": {}, "fail": {}, "disconnect": {}, "expire": {} } } } } } } } } }], "type": "object" };
var pattern1 = new RegExp("\\S", "u");
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.wait === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "wait" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "wait")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.wait !== void 0) {
      let data0 = data.wait;
      if (typeof data0 === "string") {
        if (!pattern0.test(data0)) {
          const err2 = { instancePath: instancePath + "/wait", schemaPath: "#/definitions/Duration/pattern", keyword: "pattern", params: { pattern: "^(?=.*[1-9])(?:\\d+|\\d*\\.\\d+)(?:ms|s)$" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/wait", schemaPath: "#/definitions/Duration/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate17.errors = vErrors;
  return errors === 0;
}
var schema24 = { "type": "object", "required": ["message"], "additionalProperties": false, "properties": { "type": { "type": "string" }, "code": { "type": ["string", "null"] }, "message": { "type": "string", "pattern": "\\S" }, "param": { "type": ["string", "null"] } } };
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.fail === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fail" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "fail")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.fail !== void 0) {
      let data0 = data.fail;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.message === void 0) {
          const err2 = { instancePath: instancePath + "/fail", schemaPath: "#/definitions/ErrorDetails/required", keyword: "required", params: { missingProperty: "message" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        for (const key1 in data0) {
          if (!(key1 === "type" || key1 === "code" || key1 === "message" || key1 === "param")) {
            const err3 = { instancePath: instancePath + "/fail", schemaPath: "#/definitions/ErrorDetails/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data0.type !== void 0) {
          if (typeof data0.type !== "string") {
            const err4 = { instancePath: instancePath + "/fail/type", schemaPath: "#/definitions/ErrorDetails/properties/type/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.code !== void 0) {
          let data2 = data0.code;
          if (typeof data2 !== "string" && data2 !== null) {
            const err5 = { instancePath: instancePath + "/fail/code", schemaPath: "#/definitions/ErrorDetails/properties/code/type", keyword: "type", params: { type: schema24.properties.code.type } };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.message !== void 0) {
          let data3 = data0.message;
          if (typeof data3 === "string") {
            if (!pattern1.test(data3)) {
              const err6 = { instancePath: instancePath + "/fail/message", schemaPath: "#/definitions/ErrorDetails/properties/message/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/fail/message", schemaPath: "#/definitions/ErrorDetails/properties/message/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data0.param !== void 0) {
          let data4 = data0.param;
          if (typeof data4 !== "string" && data4 !== null) {
            const err8 = { instancePath: instancePath + "/fail/param", schemaPath: "#/definitions/ErrorDetails/properties/param/type", keyword: "type", params: { type: schema24.properties.param.type } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/fail", schemaPath: "#/definitions/ErrorDetails/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate19.errors = vErrors;
  return errors === 0;
}
var func2 = Object.prototype.hasOwnProperty;
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  const _errs2 = errors;
  let valid1 = true;
  const _errs3 = errors;
  if (!(data && typeof data == "object" && !Array.isArray(data))) {
    const err1 = {};
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  errors = _errs2;
  if (vErrors !== null) {
    if (_errs2) {
      vErrors.length = _errs2;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs5 = errors;
    const _errs6 = errors;
    let valid2 = true;
    const _errs7 = errors;
    if (errors === _errs7) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.say === void 0 && (missing0 = "say")) {
          const err2 = {};
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = {};
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    var _valid1 = _errs7 === errors;
    errors = _errs6;
    if (vErrors !== null) {
      if (_errs6) {
        vErrors.length = _errs6;
      } else {
        vErrors = null;
      }
    }
    let ifClause0;
    if (_valid1) {
      const _errs9 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.say === void 0) {
          const err4 = { instancePath, schemaPath: "#/definitions/SayAction/required", keyword: "required", params: { missingProperty: "say" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        for (const key0 in data) {
          if (!(key0 === "say" || key0 === "audio")) {
            const err5 = { instancePath, schemaPath: "#/definitions/SayAction/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data.say !== void 0) {
          let data0 = data.say;
          if (typeof data0 === "string") {
            if (!pattern1.test(data0)) {
              const err6 = { instancePath: instancePath + "/say", schemaPath: "#/definitions/SayAction/properties/say/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/say", schemaPath: "#/definitions/SayAction/properties/say/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data.audio !== void 0) {
          let data1 = data.audio;
          if (typeof data1 === "string") {
            if (!pattern1.test(data1)) {
              const err8 = { instancePath: instancePath + "/audio", schemaPath: "#/definitions/SayAction/properties/audio/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/audio", schemaPath: "#/definitions/SayAction/properties/audio/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath, schemaPath: "#/definitions/SayAction/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid1 = _errs9 === errors;
      valid2 = _valid1;
      ifClause0 = "then";
    } else {
      const _errs17 = errors;
      const _errs18 = errors;
      let valid5 = true;
      const _errs19 = errors;
      if (errors === _errs19) {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing1;
          if (data.call === void 0 && (missing1 = "call")) {
            const err11 = {};
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        } else {
          const err12 = {};
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
      var _valid2 = _errs19 === errors;
      errors = _errs18;
      if (vErrors !== null) {
        if (_errs18) {
          vErrors.length = _errs18;
        } else {
          vErrors = null;
        }
      }
      let ifClause1;
      if (_valid2) {
        const _errs21 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.call === void 0) {
            const err13 = { instancePath, schemaPath: "#/definitions/CallAction/required", keyword: "required", params: { missingProperty: "call" } };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          for (const key1 in data) {
            if (!(key1 === "call" || key1 === "arguments" || key1 === "sample")) {
              const err14 = { instancePath, schemaPath: "#/definitions/CallAction/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
          if (data.call !== void 0) {
            let data2 = data.call;
            if (typeof data2 === "string") {
              if (!pattern1.test(data2)) {
                const err15 = { instancePath: instancePath + "/call", schemaPath: "#/definitions/CallAction/properties/call/pattern", keyword: "pattern", params: { pattern: "\\S" } };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            } else {
              const err16 = { instancePath: instancePath + "/call", schemaPath: "#/definitions/CallAction/properties/call/type", keyword: "type", params: { type: "string" } };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
          if (data.arguments !== void 0) {
            let data3 = data.arguments;
            if (!(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
              const err17 = { instancePath: instancePath + "/arguments", schemaPath: "#/definitions/CallAction/properties/arguments/type", keyword: "type", params: { type: "object" } };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          }
          if (data.sample !== void 0) {
            if (true !== data.sample) {
              const err18 = { instancePath: instancePath + "/sample", schemaPath: "#/definitions/CallAction/properties/sample/const", keyword: "const", params: { allowedValue: true } };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
        } else {
          const err19 = { instancePath, schemaPath: "#/definitions/CallAction/type", keyword: "type", params: { type: "object" } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        var _valid2 = _errs21 === errors;
        valid5 = _valid2;
        ifClause1 = "then";
      } else {
        const _errs30 = errors;
        const _errs31 = errors;
        let valid8 = true;
        const _errs32 = errors;
        if (errors === _errs32) {
          if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing2;
            if (data.wait === void 0 && (missing2 = "wait")) {
              const err20 = {};
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          } else {
            const err21 = {};
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
        var _valid3 = _errs32 === errors;
        errors = _errs31;
        if (vErrors !== null) {
          if (_errs31) {
            vErrors.length = _errs31;
          } else {
            vErrors = null;
          }
        }
        let ifClause2;
        if (_valid3) {
          const _errs34 = errors;
          if (!validate17(data, { instancePath, parentData, parentDataProperty, rootData })) {
            vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
            errors = vErrors.length;
          }
          var _valid3 = _errs34 === errors;
          valid8 = _valid3;
          ifClause2 = "then";
        } else {
          const _errs35 = errors;
          const _errs36 = errors;
          let valid9 = true;
          const _errs37 = errors;
          if (errors === _errs37) {
            if (data && typeof data == "object" && !Array.isArray(data)) {
              let missing3;
              if (data.fail === void 0 && (missing3 = "fail")) {
                const err22 = {};
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            } else {
              const err23 = {};
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
          }
          var _valid4 = _errs37 === errors;
          errors = _errs36;
          if (vErrors !== null) {
            if (_errs36) {
              vErrors.length = _errs36;
            } else {
              vErrors = null;
            }
          }
          let ifClause3;
          if (_valid4) {
            const _errs39 = errors;
            if (!validate19(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
              errors = vErrors.length;
            }
            var _valid4 = _errs39 === errors;
            valid9 = _valid4;
            ifClause3 = "then";
          } else {
            const _errs40 = errors;
            const _errs41 = errors;
            let valid10 = true;
            const _errs42 = errors;
            if (errors === _errs42) {
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing4;
                if (data.disconnect === void 0 && (missing4 = "disconnect")) {
                  const err24 = {};
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
              } else {
                const err25 = {};
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
            }
            var _valid5 = _errs42 === errors;
            errors = _errs41;
            if (vErrors !== null) {
              if (_errs41) {
                vErrors.length = _errs41;
              } else {
                vErrors = null;
              }
            }
            let ifClause4;
            if (_valid5) {
              const _errs44 = errors;
              if (data && typeof data == "object" && !Array.isArray(data)) {
                if (data.disconnect === void 0) {
                  const err26 = { instancePath, schemaPath: "#/definitions/DisconnectAction/required", keyword: "required", params: { missingProperty: "disconnect" } };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
                for (const key2 in data) {
                  if (!(key2 === "disconnect")) {
                    const err27 = { instancePath, schemaPath: "#/definitions/DisconnectAction/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
                if (data.disconnect !== void 0) {
                  if (true !== data.disconnect) {
                    const err28 = { instancePath: instancePath + "/disconnect", schemaPath: "#/definitions/DisconnectAction/properties/disconnect/const", keyword: "const", params: { allowedValue: true } };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                }
              } else {
                const err29 = { instancePath, schemaPath: "#/definitions/DisconnectAction/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
              }
              var _valid5 = _errs44 === errors;
              valid10 = _valid5;
              ifClause4 = "then";
            } else {
              const _errs49 = errors;
              const _errs50 = errors;
              let valid13 = true;
              const _errs51 = errors;
              if (errors === _errs51) {
                if (data && typeof data == "object" && !Array.isArray(data)) {
                  let missing5;
                  if (data.expire === void 0 && (missing5 = "expire")) {
                    const err30 = {};
                    if (vErrors === null) {
                      vErrors = [err30];
                    } else {
                      vErrors.push(err30);
                    }
                    errors++;
                  }
                } else {
                  const err31 = {};
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
              }
              var _valid6 = _errs51 === errors;
              errors = _errs50;
              if (vErrors !== null) {
                if (_errs50) {
                  vErrors.length = _errs50;
                } else {
                  vErrors = null;
                }
              }
              let ifClause5;
              if (_valid6) {
                const _errs53 = errors;
                if (data && typeof data == "object" && !Array.isArray(data)) {
                  if (data.expire === void 0) {
                    const err32 = { instancePath, schemaPath: "#/definitions/ExpireAction/required", keyword: "required", params: { missingProperty: "expire" } };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                  for (const key3 in data) {
                    if (!(key3 === "expire")) {
                      const err33 = { instancePath, schemaPath: "#/definitions/ExpireAction/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                      if (vErrors === null) {
                        vErrors = [err33];
                      } else {
                        vErrors.push(err33);
                      }
                      errors++;
                    }
                  }
                  if (data.expire !== void 0) {
                    if (true !== data.expire) {
                      const err34 = { instancePath: instancePath + "/expire", schemaPath: "#/definitions/ExpireAction/properties/expire/const", keyword: "const", params: { allowedValue: true } };
                      if (vErrors === null) {
                        vErrors = [err34];
                      } else {
                        vErrors.push(err34);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err35 = { instancePath, schemaPath: "#/definitions/ExpireAction/type", keyword: "type", params: { type: "object" } };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
                var _valid6 = _errs53 === errors;
                valid13 = _valid6;
                ifClause5 = "then";
              } else {
                const _errs58 = errors;
                const err36 = { instancePath, schemaPath: "#/allOf/0/then/else/else/else/else/else/else/not", keyword: "not", params: {} };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
                if (data && typeof data == "object" && !Array.isArray(data)) {
                  for (const key4 in data) {
                    if (!func2.call(schema18.allOf[0].then.else.else.else.else.else.else.properties, key4)) {
                      const err37 = { instancePath, schemaPath: "#/allOf/0/then/else/else/else/else/else/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                      if (vErrors === null) {
                        vErrors = [err37];
                      } else {
                        vErrors.push(err37);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err38 = { instancePath, schemaPath: "#/allOf/0/then/else/else/else/else/else/else/type", keyword: "type", params: { type: "object" } };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
                var _valid6 = _errs58 === errors;
                valid13 = _valid6;
                ifClause5 = "else";
              }
              if (!valid13) {
                const err39 = { instancePath, schemaPath: "#/allOf/0/then/else/else/else/else/else/if", keyword: "if", params: { failingKeyword: ifClause5 } };
                if (vErrors === null) {
                  vErrors = [err39];
                } else {
                  vErrors.push(err39);
                }
                errors++;
              }
              var _valid5 = _errs49 === errors;
              valid10 = _valid5;
              ifClause4 = "else";
            }
            if (!valid10) {
              const err40 = { instancePath, schemaPath: "#/allOf/0/then/else/else/else/else/if", keyword: "if", params: { failingKeyword: ifClause4 } };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            var _valid4 = _errs40 === errors;
            valid9 = _valid4;
            ifClause3 = "else";
          }
          if (!valid9) {
            const err41 = { instancePath, schemaPath: "#/allOf/0/then/else/else/else/if", keyword: "if", params: { failingKeyword: ifClause3 } };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
          var _valid3 = _errs35 === errors;
          valid8 = _valid3;
          ifClause2 = "else";
        }
        if (!valid8) {
          const err42 = { instancePath, schemaPath: "#/allOf/0/then/else/else/if", keyword: "if", params: { failingKeyword: ifClause2 } };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
        var _valid2 = _errs30 === errors;
        valid5 = _valid2;
        ifClause1 = "else";
      }
      if (!valid5) {
        const err43 = { instancePath, schemaPath: "#/allOf/0/then/else/if", keyword: "if", params: { failingKeyword: ifClause1 } };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
      var _valid1 = _errs17 === errors;
      valid2 = _valid1;
      ifClause0 = "else";
    }
    if (!valid2) {
      const err44 = { instancePath, schemaPath: "#/allOf/0/then/if", keyword: "if", params: { failingKeyword: ifClause0 } };
      if (vErrors === null) {
        vErrors = [err44];
      } else {
        vErrors.push(err44);
      }
      errors++;
    }
    var _valid0 = _errs5 === errors;
    valid1 = _valid0;
  }
  if (!valid1) {
    const err45 = { instancePath, schemaPath: "#/allOf/0/if", keyword: "if", params: { failingKeyword: "then" } };
    if (vErrors === null) {
      vErrors = [err45];
    } else {
      vErrors.push(err45);
    }
    errors++;
  }
  validate16.errors = vErrors;
  return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.on === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "on" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.do === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "do" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "on" || key0 === "do")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.on !== void 0) {
      let data0 = data.on;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0))) {
        const err3 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      const _errs5 = errors;
      let valid2 = true;
      const _errs6 = errors;
      if (!(data0 && typeof data0 == "object" && !Array.isArray(data0))) {
        const err4 = {};
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      var _valid0 = _errs6 === errors;
      errors = _errs5;
      if (vErrors !== null) {
        if (_errs5) {
          vErrors.length = _errs5;
        } else {
          vErrors = null;
        }
      }
      if (_valid0) {
        const _errs8 = errors;
        const _errs9 = errors;
        let valid3 = true;
        const _errs10 = errors;
        if (errors === _errs10) {
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing0;
            if (data0.turn === void 0 && (missing0 = "turn")) {
              const err5 = {};
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = {};
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        var _valid1 = _errs10 === errors;
        errors = _errs9;
        if (vErrors !== null) {
          if (_errs9) {
            vErrors.length = _errs9;
          } else {
            vErrors = null;
          }
        }
        let ifClause0;
        if (_valid1) {
          const _errs12 = errors;
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            if (data0.turn === void 0) {
              const err7 = { instancePath: instancePath + "/on", schemaPath: "#/definitions/TurnTrigger/required", keyword: "required", params: { missingProperty: "turn" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            for (const key1 in data0) {
              if (!(key1 === "turn")) {
                const err8 = { instancePath: instancePath + "/on", schemaPath: "#/definitions/TurnTrigger/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
            if (data0.turn !== void 0) {
              let data1 = data0.turn;
              if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
                const err9 = { instancePath: instancePath + "/on/turn", schemaPath: "#/definitions/TurnTrigger/properties/turn/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
              if (typeof data1 == "number" && isFinite(data1)) {
                if (data1 < 1 || isNaN(data1)) {
                  const err10 = { instancePath: instancePath + "/on/turn", schemaPath: "#/definitions/TurnTrigger/properties/turn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                  if (vErrors === null) {
                    vErrors = [err10];
                  } else {
                    vErrors.push(err10);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err11 = { instancePath: instancePath + "/on", schemaPath: "#/definitions/TurnTrigger/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          var _valid1 = _errs12 === errors;
          valid3 = _valid1;
          ifClause0 = "then";
        } else {
          const _errs18 = errors;
          const _errs19 = errors;
          let valid6 = true;
          const _errs20 = errors;
          if (errors === _errs20) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              let missing1;
              if (data0.event === void 0 && (missing1 = "event")) {
                const err12 = {};
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            } else {
              const err13 = {};
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
          var _valid2 = _errs20 === errors;
          errors = _errs19;
          if (vErrors !== null) {
            if (_errs19) {
              vErrors.length = _errs19;
            } else {
              vErrors = null;
            }
          }
          let ifClause1;
          if (_valid2) {
            const _errs22 = errors;
            if (!validate12(data0, { instancePath: instancePath + "/on", parentData: data, parentDataProperty: "on", rootData })) {
              vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
              errors = vErrors.length;
            }
            var _valid2 = _errs22 === errors;
            valid6 = _valid2;
            ifClause1 = "then";
          } else {
            const _errs23 = errors;
            const _errs24 = errors;
            let valid7 = true;
            const _errs25 = errors;
            if (errors === _errs25) {
              if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                let missing2;
                if (data0.after === void 0 && (missing2 = "after")) {
                  const err14 = {};
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
              } else {
                const err15 = {};
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            var _valid3 = _errs25 === errors;
            errors = _errs24;
            if (vErrors !== null) {
              if (_errs24) {
                vErrors.length = _errs24;
              } else {
                vErrors = null;
              }
            }
            let ifClause2;
            if (_valid3) {
              const _errs27 = errors;
              if (!validate14(data0, { instancePath: instancePath + "/on", parentData: data, parentDataProperty: "on", rootData })) {
                vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
                errors = vErrors.length;
              }
              var _valid3 = _errs27 === errors;
              valid7 = _valid3;
              ifClause2 = "then";
            } else {
              const _errs28 = errors;
              const err16 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/allOf/0/then/else/else/else/not", keyword: "not", params: {} };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
              if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                for (const key2 in data0) {
                  if (!(key2 === "turn" || key2 === "event" || key2 === "count" || key2 === "after")) {
                    const err17 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/allOf/0/then/else/else/else/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                    if (vErrors === null) {
                      vErrors = [err17];
                    } else {
                      vErrors.push(err17);
                    }
                    errors++;
                  }
                }
              } else {
                const err18 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/allOf/0/then/else/else/else/type", keyword: "type", params: { type: "object" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
              var _valid3 = _errs28 === errors;
              valid7 = _valid3;
              ifClause2 = "else";
            }
            if (!valid7) {
              const err19 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/allOf/0/then/else/else/if", keyword: "if", params: { failingKeyword: ifClause2 } };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            var _valid2 = _errs23 === errors;
            valid6 = _valid2;
            ifClause1 = "else";
          }
          if (!valid6) {
            const err20 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/allOf/0/then/else/if", keyword: "if", params: { failingKeyword: ifClause1 } };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
          var _valid1 = _errs18 === errors;
          valid3 = _valid1;
          ifClause0 = "else";
        }
        if (!valid3) {
          const err21 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/allOf/0/then/if", keyword: "if", params: { failingKeyword: ifClause0 } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        var _valid0 = _errs8 === errors;
        valid2 = _valid0;
      }
      if (!valid2) {
        const err22 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/allOf/0/if", keyword: "if", params: { failingKeyword: "then" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.do !== void 0) {
      let data2 = data.do;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err23 = { instancePath: instancePath + "/do", schemaPath: "#/properties/do/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate16(data2[i0], { instancePath: instancePath + "/do/" + i0, parentData: data2, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/do", schemaPath: "#/properties/do/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
  } else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  }
  validate11.errors = vErrors;
  return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.steps === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "steps" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "steps" || key0 === "otherwise")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.steps !== void 0) {
      let data0 = data.steps;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validate11(data0[i0], { instancePath: instancePath + "/steps/" + i0, parentData: data0, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err2 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.otherwise !== void 0) {
      let data2 = data.otherwise;
      if (!(data2 === "parrot" || data2 === "silent")) {
        const err3 = { instancePath: instancePath + "/otherwise", schemaPath: "#/properties/otherwise/enum", keyword: "enum", params: { allowedValues: schema11.properties.otherwise.enum } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
export {
  validateScript
};
