// Made from schemas/session.schema.json by `npm run generate`; not to be edited.
// <stdin>
var validateSession = validate10;
var schema12 = { "type": "object", "required": ["type"], "additionalProperties": false, "properties": { "type": { "const": "realtime" }, "model": { "type": "string" }, "output_modalities": { "type": "array", "minItems": 1, "maxItems": 1, "items": { "enum": ["audio", "text"] } }, "instructions": { "type": "string" }, "audio": { "$ref": "#/definitions/RealtimeAudio" }, "include": { "type": ["array", "null"], "items": { "$ref": "#/definitions/IncludeField" } }, "tools": { "type": "array", "items": { "discriminator": { "propertyName": "type" }, "oneOf": [{ "$ref": "#/definitions/FunctionTool" }, { "$ref": "#/definitions/McpTool" }], "type": "object" } }, "tool_choice": { "discriminator": { "propertyName": "type" }, "oneOf": [{ "$ref": "#/definitions/ToolChoiceFunction" }, { "$ref": "#/definitions/ToolChoiceMcp" }], "if": { "type": "string" }, "then": { "enum": ["auto", "none", "required"] }, "type": ["string", "object"] }, "parallel_tool_calls": { "type": "boolean" }, "reasoning": { "$ref": "#/definitions/Reasoning" }, "max_output_tokens": { "type": ["integer", "string"], "minimum": 1, "maximum": 4096, "if": { "type": "string" }, "then": { "enum": ["inf"] } }, "truncation": { "type": ["string", "object"], "required": ["type", "retention_ratio"], "additionalProperties": false, "properties": { "type": { "const": "retention_ratio" }, "retention_ratio": { "type": "number", "minimum": 0, "maximum": 1 }, "token_limits": { "$ref": "#/definitions/TokenLimits" } }, "if": { "type": "string" }, "then": { "enum": ["auto", "disabled"] } }, "tracing": { "type": ["string", "object", "null"], "additionalProperties": false, "properties": { "workflow_name": { "type": "string" }, "group_id": { "type": "string" }, "metadata": { "type": "object" } }, "if": { "type": "string" }, "then": { "enum": ["auto"] } }, "prompt": { "type": ["object", "null"], "required": ["id"], "additionalProperties": false, "properties": { "id": { "type": "string" }, "version": { "type": ["string", "null"] }, "variables": { "type": ["object", "null"], "additionalProperties": { "type": ["string", "object"] } } } } } };
var schema22 = { "enum": ["item.input_audio_transcription.logprobs"] };
var schema28 = { "type": "object", "required": ["type", "server_label"], "additionalProperties": false, "properties": { "type": { "const": "mcp" }, "server_label": { "type": "string" }, "name": { "type": ["string", "null"] } } };
var schema29 = { "type": "object", "additionalProperties": false, "properties": { "effort": { "enum": ["minimal", "low", "medium", "high", "xhigh"] } } };
var func2 = Object.prototype.hasOwnProperty;
var schema14 = { "type": "object", "additionalProperties": false, "properties": { "format": { "$ref": "#/definitions/AudioFormat" }, "noise_reduction": { "type": ["object", "null"], "required": ["type"], "additionalProperties": false, "properties": { "type": { "enum": ["near_field", "far_field"] }, "strength": { "type": "number" } } }, "transcription": { "type": ["object", "null"], "additionalProperties": false, "properties": { "model": { "type": "string" }, "language": { "type": "string" }, "languages": { "type": "array", "minItems": 1, "items": { "type": "string" } }, "keywords": { "type": "array", "items": { "type": "string" } }, "prompt": { "type": "string" }, "delay": { "enum": ["minimal", "low", "medium", "high", "xhigh"] } } }, "turn_detection": { "type": ["object", "null"], "discriminator": { "propertyName": "type" }, "oneOf": [{ "$ref": "#/definitions/ServerVad" }, { "$ref": "#/definitions/SemanticVad" }] } } };
var schema19 = { "type": "object", "required": ["type"], "additionalProperties": false, "properties": { "type": { "const": "server_vad" }, "threshold": { "type": "number", "minimum": 0, "maximum": 1 }, "prefix_padding_ms": { "type": "integer", "minimum": 0 }, "silence_duration_ms": { "type": "integer", "minimum": 0 }, "create_response": { "type": "boolean" }, "interrupt_response": { "type": "boolean" }, "idle_timeout_ms": { "type": ["integer", "null"], "minimum": 5e3, "maximum": 3e4 } } };
var schema20 = { "type": "object", "required": ["type"], "additionalProperties": false, "properties": { "type": { "const": "semantic_vad" }, "eagerness": { "enum": ["low", "medium", "high", "auto"] }, "create_response": { "type": "boolean" }, "interrupt_response": { "type": "boolean" } } };
var schema16 = { "type": "object", "required": ["type"], "additionalProperties": false, "properties": { "type": { "const": "audio/pcm" }, "rate": { "enum": [24e3] } } };
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "audio/pcm") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            const err0 = { instancePath, schemaPath: "#/definitions/PcmFormat/required", keyword: "required", params: { missingProperty: "type" } };
            if (vErrors === null) {
              vErrors = [err0];
            } else {
              vErrors.push(err0);
            }
            errors++;
          }
          for (const key0 in data) {
            if (!(key0 === "type" || key0 === "rate")) {
              const err1 = { instancePath, schemaPath: "#/definitions/PcmFormat/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
          }
          if (data.type !== void 0) {
            if ("audio/pcm" !== data.type) {
              const err2 = { instancePath: instancePath + "/type", schemaPath: "#/definitions/PcmFormat/properties/type/const", keyword: "const", params: { allowedValue: "audio/pcm" } };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
          }
          if (data.rate !== void 0) {
            if (!(data.rate === 24e3)) {
              const err3 = { instancePath: instancePath + "/rate", schemaPath: "#/definitions/PcmFormat/properties/rate/enum", keyword: "enum", params: { allowedValues: schema16.properties.rate.enum } };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
          }
        } else {
          const err4 = { instancePath, schemaPath: "#/definitions/PcmFormat/type", keyword: "type", params: { type: "object" } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else if (tag0 === "audio/pcmu") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            const err5 = { instancePath, schemaPath: "#/definitions/PcmuFormat/required", keyword: "required", params: { missingProperty: "type" } };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
          for (const key1 in data) {
            if (!(key1 === "type")) {
              const err6 = { instancePath, schemaPath: "#/definitions/PcmuFormat/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          }
          if (data.type !== void 0) {
            if ("audio/pcmu" !== data.type) {
              const err7 = { instancePath: instancePath + "/type", schemaPath: "#/definitions/PcmuFormat/properties/type/const", keyword: "const", params: { allowedValue: "audio/pcmu" } };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          }
        } else {
          const err8 = { instancePath, schemaPath: "#/definitions/PcmuFormat/type", keyword: "type", params: { type: "object" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else if (tag0 === "audio/pcma") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            const err9 = { instancePath, schemaPath: "#/definitions/PcmaFormat/required", keyword: "required", params: { missingProperty: "type" } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          for (const key2 in data) {
            if (!(key2 === "type")) {
              const err10 = { instancePath, schemaPath: "#/definitions/PcmaFormat/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          }
          if (data.type !== void 0) {
            if ("audio/pcma" !== data.type) {
              const err11 = { instancePath: instancePath + "/type", schemaPath: "#/definitions/PcmaFormat/properties/type/const", keyword: "const", params: { allowedValue: "audio/pcma" } };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
        } else {
          const err12 = { instancePath, schemaPath: "#/definitions/PcmaFormat/type", keyword: "type", params: { type: "object" } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    } else {
      const err14 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate14.errors = vErrors;
  return errors === 0;
}
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "format" || key0 === "noise_reduction" || key0 === "transcription" || key0 === "turn_detection")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.format !== void 0) {
      if (!validate14(data.format, { instancePath: instancePath + "/format", parentData: data, parentDataProperty: "format", rootData })) {
        vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
        errors = vErrors.length;
      }
    }
    if (data.noise_reduction !== void 0) {
      let data1 = data.noise_reduction;
      if (!(data1 && typeof data1 == "object" && !Array.isArray(data1)) && data1 !== null) {
        const err1 = { instancePath: instancePath + "/noise_reduction", schemaPath: "#/properties/noise_reduction/type", keyword: "type", params: { type: schema14.properties.noise_reduction.type } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.type === void 0) {
          const err2 = { instancePath: instancePath + "/noise_reduction", schemaPath: "#/properties/noise_reduction/required", keyword: "required", params: { missingProperty: "type" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        for (const key1 in data1) {
          if (!(key1 === "type" || key1 === "strength")) {
            const err3 = { instancePath: instancePath + "/noise_reduction", schemaPath: "#/properties/noise_reduction/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data1.type !== void 0) {
          let data2 = data1.type;
          if (!(data2 === "near_field" || data2 === "far_field")) {
            const err4 = { instancePath: instancePath + "/noise_reduction/type", schemaPath: "#/properties/noise_reduction/properties/type/enum", keyword: "enum", params: { allowedValues: schema14.properties.noise_reduction.properties.type.enum } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data1.strength !== void 0) {
          let data3 = data1.strength;
          if (!(typeof data3 == "number" && isFinite(data3))) {
            const err5 = { instancePath: instancePath + "/noise_reduction/strength", schemaPath: "#/properties/noise_reduction/properties/strength/type", keyword: "type", params: { type: "number" } };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      }
    }
    if (data.transcription !== void 0) {
      let data4 = data.transcription;
      if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && data4 !== null) {
        const err6 = { instancePath: instancePath + "/transcription", schemaPath: "#/properties/transcription/type", keyword: "type", params: { type: schema14.properties.transcription.type } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (const key2 in data4) {
          if (!(key2 === "model" || key2 === "language" || key2 === "languages" || key2 === "keywords" || key2 === "prompt" || key2 === "delay")) {
            const err7 = { instancePath: instancePath + "/transcription", schemaPath: "#/properties/transcription/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data4.model !== void 0) {
          if (typeof data4.model !== "string") {
            const err8 = { instancePath: instancePath + "/transcription/model", schemaPath: "#/properties/transcription/properties/model/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data4.language !== void 0) {
          if (typeof data4.language !== "string") {
            const err9 = { instancePath: instancePath + "/transcription/language", schemaPath: "#/properties/transcription/properties/language/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data4.languages !== void 0) {
          let data7 = data4.languages;
          if (Array.isArray(data7)) {
            if (data7.length < 1) {
              const err10 = { instancePath: instancePath + "/transcription/languages", schemaPath: "#/properties/transcription/properties/languages/minItems", keyword: "minItems", params: { limit: 1 } };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            const len0 = data7.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (typeof data7[i0] !== "string") {
                const err11 = { instancePath: instancePath + "/transcription/languages/" + i0, schemaPath: "#/properties/transcription/properties/languages/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
          } else {
            const err12 = { instancePath: instancePath + "/transcription/languages", schemaPath: "#/properties/transcription/properties/languages/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data4.keywords !== void 0) {
          let data9 = data4.keywords;
          if (Array.isArray(data9)) {
            const len1 = data9.length;
            for (let i1 = 0; i1 < len1; i1++) {
              if (typeof data9[i1] !== "string") {
                const err13 = { instancePath: instancePath + "/transcription/keywords/" + i1, schemaPath: "#/properties/transcription/properties/keywords/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            }
          } else {
            const err14 = { instancePath: instancePath + "/transcription/keywords", schemaPath: "#/properties/transcription/properties/keywords/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data4.prompt !== void 0) {
          if (typeof data4.prompt !== "string") {
            const err15 = { instancePath: instancePath + "/transcription/prompt", schemaPath: "#/properties/transcription/properties/prompt/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data4.delay !== void 0) {
          let data12 = data4.delay;
          if (!(data12 === "minimal" || data12 === "low" || data12 === "medium" || data12 === "high" || data12 === "xhigh")) {
            const err16 = { instancePath: instancePath + "/transcription/delay", schemaPath: "#/properties/transcription/properties/delay/enum", keyword: "enum", params: { allowedValues: schema14.properties.transcription.properties.delay.enum } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      }
    }
    if (data.turn_detection !== void 0) {
      let data13 = data.turn_detection;
      if (!(data13 && typeof data13 == "object" && !Array.isArray(data13)) && data13 !== null) {
        const err17 = { instancePath: instancePath + "/turn_detection", schemaPath: "#/properties/turn_detection/type", keyword: "type", params: { type: schema14.properties.turn_detection.type } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        const tag0 = data13.type;
        if (typeof tag0 == "string") {
          if (tag0 === "server_vad") {
            if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
              if (data13.type === void 0) {
                const err18 = { instancePath: instancePath + "/turn_detection", schemaPath: "#/definitions/ServerVad/required", keyword: "required", params: { missingProperty: "type" } };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
              for (const key3 in data13) {
                if (!(key3 === "type" || key3 === "threshold" || key3 === "prefix_padding_ms" || key3 === "silence_duration_ms" || key3 === "create_response" || key3 === "interrupt_response" || key3 === "idle_timeout_ms")) {
                  const err19 = { instancePath: instancePath + "/turn_detection", schemaPath: "#/definitions/ServerVad/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
              }
              if (data13.type !== void 0) {
                if ("server_vad" !== data13.type) {
                  const err20 = { instancePath: instancePath + "/turn_detection/type", schemaPath: "#/definitions/ServerVad/properties/type/const", keyword: "const", params: { allowedValue: "server_vad" } };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              }
              if (data13.threshold !== void 0) {
                let data15 = data13.threshold;
                if (typeof data15 == "number" && isFinite(data15)) {
                  if (data15 > 1 || isNaN(data15)) {
                    const err21 = { instancePath: instancePath + "/turn_detection/threshold", schemaPath: "#/definitions/ServerVad/properties/threshold/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                  if (data15 < 0 || isNaN(data15)) {
                    const err22 = { instancePath: instancePath + "/turn_detection/threshold", schemaPath: "#/definitions/ServerVad/properties/threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                } else {
                  const err23 = { instancePath: instancePath + "/turn_detection/threshold", schemaPath: "#/definitions/ServerVad/properties/threshold/type", keyword: "type", params: { type: "number" } };
                  if (vErrors === null) {
                    vErrors = [err23];
                  } else {
                    vErrors.push(err23);
                  }
                  errors++;
                }
              }
              if (data13.prefix_padding_ms !== void 0) {
                let data16 = data13.prefix_padding_ms;
                if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
                  const err24 = { instancePath: instancePath + "/turn_detection/prefix_padding_ms", schemaPath: "#/definitions/ServerVad/properties/prefix_padding_ms/type", keyword: "type", params: { type: "integer" } };
                  if (vErrors === null) {
                    vErrors = [err24];
                  } else {
                    vErrors.push(err24);
                  }
                  errors++;
                }
                if (typeof data16 == "number" && isFinite(data16)) {
                  if (data16 < 0 || isNaN(data16)) {
                    const err25 = { instancePath: instancePath + "/turn_detection/prefix_padding_ms", schemaPath: "#/definitions/ServerVad/properties/prefix_padding_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                    if (vErrors === null) {
                      vErrors = [err25];
                    } else {
                      vErrors.push(err25);
                    }
                    errors++;
                  }
                }
              }
              if (data13.silence_duration_ms !== void 0) {
                let data17 = data13.silence_duration_ms;
                if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
                  const err26 = { instancePath: instancePath + "/turn_detection/silence_duration_ms", schemaPath: "#/definitions/ServerVad/properties/silence_duration_ms/type", keyword: "type", params: { type: "integer" } };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
                if (typeof data17 == "number" && isFinite(data17)) {
                  if (data17 < 0 || isNaN(data17)) {
                    const err27 = { instancePath: instancePath + "/turn_detection/silence_duration_ms", schemaPath: "#/definitions/ServerVad/properties/silence_duration_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                  }
                }
              }
              if (data13.create_response !== void 0) {
                if (typeof data13.create_response !== "boolean") {
                  const err28 = { instancePath: instancePath + "/turn_detection/create_response", schemaPath: "#/definitions/ServerVad/properties/create_response/type", keyword: "type", params: { type: "boolean" } };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                }
              }
              if (data13.interrupt_response !== void 0) {
                if (typeof data13.interrupt_response !== "boolean") {
                  const err29 = { instancePath: instancePath + "/turn_detection/interrupt_response", schemaPath: "#/definitions/ServerVad/properties/interrupt_response/type", keyword: "type", params: { type: "boolean" } };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
              }
              if (data13.idle_timeout_ms !== void 0) {
                let data20 = data13.idle_timeout_ms;
                if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20)) && data20 !== null) {
                  const err30 = { instancePath: instancePath + "/turn_detection/idle_timeout_ms", schemaPath: "#/definitions/ServerVad/properties/idle_timeout_ms/type", keyword: "type", params: { type: schema19.properties.idle_timeout_ms.type } };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
                if (typeof data20 == "number" && isFinite(data20)) {
                  if (data20 > 3e4 || isNaN(data20)) {
                    const err31 = { instancePath: instancePath + "/turn_detection/idle_timeout_ms", schemaPath: "#/definitions/ServerVad/properties/idle_timeout_ms/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3e4 } };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                  if (data20 < 5e3 || isNaN(data20)) {
                    const err32 = { instancePath: instancePath + "/turn_detection/idle_timeout_ms", schemaPath: "#/definitions/ServerVad/properties/idle_timeout_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 5e3 } };
                    if (vErrors === null) {
                      vErrors = [err32];
                    } else {
                      vErrors.push(err32);
                    }
                    errors++;
                  }
                }
              }
            } else {
              const err33 = { instancePath: instancePath + "/turn_detection", schemaPath: "#/definitions/ServerVad/type", keyword: "type", params: { type: "object" } };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          } else if (tag0 === "semantic_vad") {
            if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
              if (data13.type === void 0) {
                const err34 = { instancePath: instancePath + "/turn_detection", schemaPath: "#/definitions/SemanticVad/required", keyword: "required", params: { missingProperty: "type" } };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
              for (const key4 in data13) {
                if (!(key4 === "type" || key4 === "eagerness" || key4 === "create_response" || key4 === "interrupt_response")) {
                  const err35 = { instancePath: instancePath + "/turn_detection", schemaPath: "#/definitions/SemanticVad/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
              }
              if (data13.type !== void 0) {
                if ("semantic_vad" !== data13.type) {
                  const err36 = { instancePath: instancePath + "/turn_detection/type", schemaPath: "#/definitions/SemanticVad/properties/type/const", keyword: "const", params: { allowedValue: "semantic_vad" } };
                  if (vErrors === null) {
                    vErrors = [err36];
                  } else {
                    vErrors.push(err36);
                  }
                  errors++;
                }
              }
              if (data13.eagerness !== void 0) {
                let data22 = data13.eagerness;
                if (!(data22 === "low" || data22 === "medium" || data22 === "high" || data22 === "auto")) {
                  const err37 = { instancePath: instancePath + "/turn_detection/eagerness", schemaPath: "#/definitions/SemanticVad/properties/eagerness/enum", keyword: "enum", params: { allowedValues: schema20.properties.eagerness.enum } };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
              }
              if (data13.create_response !== void 0) {
                if (typeof data13.create_response !== "boolean") {
                  const err38 = { instancePath: instancePath + "/turn_detection/create_response", schemaPath: "#/definitions/SemanticVad/properties/create_response/type", keyword: "type", params: { type: "boolean" } };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
              }
              if (data13.interrupt_response !== void 0) {
                if (typeof data13.interrupt_response !== "boolean") {
                  const err39 = { instancePath: instancePath + "/turn_detection/interrupt_response", schemaPath: "#/definitions/SemanticVad/properties/interrupt_response/type", keyword: "type", params: { type: "boolean" } };
                  if (vErrors === null) {
                    vErrors = [err39];
                  } else {
                    vErrors.push(err39);
                  }
                  errors++;
                }
              }
            } else {
              const err40 = { instancePath: instancePath + "/turn_detection", schemaPath: "#/definitions/SemanticVad/type", keyword: "type", params: { type: "object" } };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
          } else {
            const err41 = { instancePath: instancePath + "/turn_detection", schemaPath: "#/properties/turn_detection/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        } else {
          const err42 = { instancePath: instancePath + "/turn_detection", schemaPath: "#/properties/turn_detection/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
      }
    }
  } else {
    const err43 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err43];
    } else {
      vErrors.push(err43);
    }
    errors++;
  }
  validate13.errors = vErrors;
  return errors === 0;
}
var schema21 = { "type": "object", "additionalProperties": false, "properties": { "format": { "$ref": "#/definitions/AudioFormat" }, "voice": { "type": ["string", "object"], "required": ["id"], "additionalProperties": false, "properties": { "id": { "type": "string" } } }, "speed": { "type": "number", "minimum": 0.25, "maximum": 1.5 } } };
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "format" || key0 === "voice" || key0 === "speed")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.format !== void 0) {
      if (!validate14(data.format, { instancePath: instancePath + "/format", parentData: data, parentDataProperty: "format", rootData })) {
        vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
        errors = vErrors.length;
      }
    }
    if (data.voice !== void 0) {
      let data1 = data.voice;
      if (typeof data1 !== "string" && !(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
        const err1 = { instancePath: instancePath + "/voice", schemaPath: "#/properties/voice/type", keyword: "type", params: { type: schema21.properties.voice.type } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.id === void 0) {
          const err2 = { instancePath: instancePath + "/voice", schemaPath: "#/properties/voice/required", keyword: "required", params: { missingProperty: "id" } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        for (const key1 in data1) {
          if (!(key1 === "id")) {
            const err3 = { instancePath: instancePath + "/voice", schemaPath: "#/properties/voice/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        if (data1.id !== void 0) {
          if (typeof data1.id !== "string") {
            const err4 = { instancePath: instancePath + "/voice/id", schemaPath: "#/properties/voice/properties/id/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
      }
    }
    if (data.speed !== void 0) {
      let data3 = data.speed;
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 1.5 || isNaN(data3)) {
          const err5 = { instancePath: instancePath + "/speed", schemaPath: "#/properties/speed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1.5 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data3 < 0.25 || isNaN(data3)) {
          const err6 = { instancePath: instancePath + "/speed", schemaPath: "#/properties/speed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0.25 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/speed", schemaPath: "#/properties/speed/type", keyword: "type", params: { type: "number" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate17.errors = vErrors;
  return errors === 0;
}
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "input" || key0 === "output")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.input !== void 0) {
      if (!validate13(data.input, { instancePath: instancePath + "/input", parentData: data, parentDataProperty: "input", rootData })) {
        vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
        errors = vErrors.length;
      }
    }
    if (data.output !== void 0) {
      if (!validate17(data.output, { instancePath: instancePath + "/output", parentData: data, parentDataProperty: "output", rootData })) {
        vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
var schema23 = { "type": "object", "required": ["type", "server_label"], "additionalProperties": false, "properties": { "type": { "const": "mcp" }, "server_label": { "type": "string" }, "server_url": { "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9+.-]*://\\S+$" }, "connector_id": { "enum": ["connector_dropbox", "connector_gmail", "connector_googlecalendar", "connector_googledrive", "connector_microsoftteams", "connector_outlookcalendar", "connector_outlookemail", "connector_sharepoint"] }, "tunnel_id": { "type": "string", "pattern": "^tunnel_[a-z0-9]{32}$" }, "authorization": { "type": "string" }, "headers": { "type": ["object", "null"], "additionalProperties": { "type": "string" } }, "server_description": { "type": "string" }, "allowed_tools": { "type": ["array", "object", "null"], "items": { "type": "string" }, "additionalProperties": false, "properties": { "tool_names": { "type": "array", "items": { "type": "string" } }, "read_only": { "type": "boolean" } } }, "allowed_callers": { "type": ["array", "null"], "minItems": 1, "items": { "enum": ["direct", "programmatic"] } }, "require_approval": { "type": ["string", "object", "null"], "additionalProperties": false, "properties": { "always": { "$ref": "#/definitions/McpToolFilter" }, "never": { "$ref": "#/definitions/McpToolFilter" } }, "if": { "type": "string" }, "then": { "enum": ["always", "never"] } }, "defer_loading": { "type": "boolean" } } };
var pattern0 = new RegExp("^[A-Za-z][A-Za-z0-9+.-]*://\\S+$", "u");
var pattern1 = new RegExp("^tunnel_[a-z0-9]{32}$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.server_label === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "server_label" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema23.properties, key0)) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      if ("mcp" !== data.type) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "mcp" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.server_label !== void 0) {
      if (typeof data.server_label !== "string") {
        const err4 = { instancePath: instancePath + "/server_label", schemaPath: "#/properties/server_label/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.server_url !== void 0) {
      let data2 = data.server_url;
      if (typeof data2 === "string") {
        if (!pattern0.test(data2)) {
          const err5 = { instancePath: instancePath + "/server_url", schemaPath: "#/properties/server_url/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9+.-]*://\\S+$" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/server_url", schemaPath: "#/properties/server_url/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.connector_id !== void 0) {
      let data3 = data.connector_id;
      if (!(data3 === "connector_dropbox" || data3 === "connector_gmail" || data3 === "connector_googlecalendar" || data3 === "connector_googledrive" || data3 === "connector_microsoftteams" || data3 === "connector_outlookcalendar" || data3 === "connector_outlookemail" || data3 === "connector_sharepoint")) {
        const err7 = { instancePath: instancePath + "/connector_id", schemaPath: "#/properties/connector_id/enum", keyword: "enum", params: { allowedValues: schema23.properties.connector_id.enum } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.tunnel_id !== void 0) {
      let data4 = data.tunnel_id;
      if (typeof data4 === "string") {
        if (!pattern1.test(data4)) {
          const err8 = { instancePath: instancePath + "/tunnel_id", schemaPath: "#/properties/tunnel_id/pattern", keyword: "pattern", params: { pattern: "^tunnel_[a-z0-9]{32}$" } };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/tunnel_id", schemaPath: "#/properties/tunnel_id/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.authorization !== void 0) {
      if (typeof data.authorization !== "string") {
        const err10 = { instancePath: instancePath + "/authorization", schemaPath: "#/properties/authorization/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.headers !== void 0) {
      let data6 = data.headers;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6)) && data6 !== null) {
        const err11 = { instancePath: instancePath + "/headers", schemaPath: "#/properties/headers/type", keyword: "type", params: { type: schema23.properties.headers.type } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key1 in data6) {
          if (typeof data6[key1] !== "string") {
            const err12 = { instancePath: instancePath + "/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      }
    }
    if (data.server_description !== void 0) {
      if (typeof data.server_description !== "string") {
        const err13 = { instancePath: instancePath + "/server_description", schemaPath: "#/properties/server_description/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.allowed_tools !== void 0) {
      let data9 = data.allowed_tools;
      if (typeof data9 != "object") {
        const err14 = { instancePath: instancePath + "/allowed_tools", schemaPath: "#/properties/allowed_tools/type", keyword: "type", params: { type: schema23.properties.allowed_tools.type } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (Array.isArray(data9)) {
        const len0 = data9.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data9[i0] !== "string") {
            const err15 = { instancePath: instancePath + "/allowed_tools/" + i0, schemaPath: "#/properties/allowed_tools/items/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      }
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        for (const key2 in data9) {
          if (!(key2 === "tool_names" || key2 === "read_only")) {
            const err16 = { instancePath: instancePath + "/allowed_tools", schemaPath: "#/properties/allowed_tools/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data9.tool_names !== void 0) {
          let data11 = data9.tool_names;
          if (Array.isArray(data11)) {
            const len1 = data11.length;
            for (let i1 = 0; i1 < len1; i1++) {
              if (typeof data11[i1] !== "string") {
                const err17 = { instancePath: instancePath + "/allowed_tools/tool_names/" + i1, schemaPath: "#/properties/allowed_tools/properties/tool_names/items/type", keyword: "type", params: { type: "string" } };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
          } else {
            const err18 = { instancePath: instancePath + "/allowed_tools/tool_names", schemaPath: "#/properties/allowed_tools/properties/tool_names/type", keyword: "type", params: { type: "array" } };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data9.read_only !== void 0) {
          if (typeof data9.read_only !== "boolean") {
            const err19 = { instancePath: instancePath + "/allowed_tools/read_only", schemaPath: "#/properties/allowed_tools/properties/read_only/type", keyword: "type", params: { type: "boolean" } };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      }
    }
    if (data.allowed_callers !== void 0) {
      let data14 = data.allowed_callers;
      if (!Array.isArray(data14) && data14 !== null) {
        const err20 = { instancePath: instancePath + "/allowed_callers", schemaPath: "#/properties/allowed_callers/type", keyword: "type", params: { type: schema23.properties.allowed_callers.type } };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (Array.isArray(data14)) {
        if (data14.length < 1) {
          const err21 = { instancePath: instancePath + "/allowed_callers", schemaPath: "#/properties/allowed_callers/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
        const len2 = data14.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data15 = data14[i2];
          if (!(data15 === "direct" || data15 === "programmatic")) {
            const err22 = { instancePath: instancePath + "/allowed_callers/" + i2, schemaPath: "#/properties/allowed_callers/items/enum", keyword: "enum", params: { allowedValues: schema23.properties.allowed_callers.items.enum } };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      }
    }
    if (data.require_approval !== void 0) {
      let data16 = data.require_approval;
      if (typeof data16 !== "string" && !(data16 && typeof data16 == "object" && !Array.isArray(data16)) && data16 !== null) {
        const err23 = { instancePath: instancePath + "/require_approval", schemaPath: "#/properties/require_approval/type", keyword: "type", params: { type: schema23.properties.require_approval.type } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      const _errs35 = errors;
      let valid9 = true;
      const _errs36 = errors;
      if (typeof data16 !== "string") {
        const err24 = {};
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      var _valid0 = _errs36 === errors;
      errors = _errs35;
      if (vErrors !== null) {
        if (_errs35) {
          vErrors.length = _errs35;
        } else {
          vErrors = null;
        }
      }
      if (_valid0) {
        const _errs38 = errors;
        if (!(data16 === "always" || data16 === "never")) {
          const err25 = { instancePath: instancePath + "/require_approval", schemaPath: "#/properties/require_approval/then/enum", keyword: "enum", params: { allowedValues: schema23.properties.require_approval.then.enum } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        var _valid0 = _errs38 === errors;
        valid9 = _valid0;
      }
      if (!valid9) {
        const err26 = { instancePath: instancePath + "/require_approval", schemaPath: "#/properties/require_approval/if", keyword: "if", params: { failingKeyword: "then" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        for (const key3 in data16) {
          if (!(key3 === "always" || key3 === "never")) {
            const err27 = { instancePath: instancePath + "/require_approval", schemaPath: "#/properties/require_approval/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data16.always !== void 0) {
          let data17 = data16.always;
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            for (const key4 in data17) {
              if (!(key4 === "tool_names" || key4 === "read_only")) {
                const err28 = { instancePath: instancePath + "/require_approval/always", schemaPath: "#/definitions/McpToolFilter/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
            if (data17.tool_names !== void 0) {
              let data18 = data17.tool_names;
              if (Array.isArray(data18)) {
                const len3 = data18.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  if (typeof data18[i3] !== "string") {
                    const err29 = { instancePath: instancePath + "/require_approval/always/tool_names/" + i3, schemaPath: "#/definitions/McpToolFilter/properties/tool_names/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err29];
                    } else {
                      vErrors.push(err29);
                    }
                    errors++;
                  }
                }
              } else {
                const err30 = { instancePath: instancePath + "/require_approval/always/tool_names", schemaPath: "#/definitions/McpToolFilter/properties/tool_names/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
            }
            if (data17.read_only !== void 0) {
              if (typeof data17.read_only !== "boolean") {
                const err31 = { instancePath: instancePath + "/require_approval/always/read_only", schemaPath: "#/definitions/McpToolFilter/properties/read_only/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err31];
                } else {
                  vErrors.push(err31);
                }
                errors++;
              }
            }
          } else {
            const err32 = { instancePath: instancePath + "/require_approval/always", schemaPath: "#/definitions/McpToolFilter/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data16.never !== void 0) {
          let data21 = data16.never;
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            for (const key5 in data21) {
              if (!(key5 === "tool_names" || key5 === "read_only")) {
                const err33 = { instancePath: instancePath + "/require_approval/never", schemaPath: "#/definitions/McpToolFilter/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
            }
            if (data21.tool_names !== void 0) {
              let data22 = data21.tool_names;
              if (Array.isArray(data22)) {
                const len4 = data22.length;
                for (let i4 = 0; i4 < len4; i4++) {
                  if (typeof data22[i4] !== "string") {
                    const err34 = { instancePath: instancePath + "/require_approval/never/tool_names/" + i4, schemaPath: "#/definitions/McpToolFilter/properties/tool_names/items/type", keyword: "type", params: { type: "string" } };
                    if (vErrors === null) {
                      vErrors = [err34];
                    } else {
                      vErrors.push(err34);
                    }
                    errors++;
                  }
                }
              } else {
                const err35 = { instancePath: instancePath + "/require_approval/never/tool_names", schemaPath: "#/definitions/McpToolFilter/properties/tool_names/type", keyword: "type", params: { type: "array" } };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            }
            if (data21.read_only !== void 0) {
              if (typeof data21.read_only !== "boolean") {
                const err36 = { instancePath: instancePath + "/require_approval/never/read_only", schemaPath: "#/definitions/McpToolFilter/properties/read_only/type", keyword: "type", params: { type: "boolean" } };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
          } else {
            const err37 = { instancePath: instancePath + "/require_approval/never", schemaPath: "#/definitions/McpToolFilter/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
      }
    }
    if (data.defer_loading !== void 0) {
      if (typeof data.defer_loading !== "boolean") {
        const err38 = { instancePath: instancePath + "/defer_loading", schemaPath: "#/properties/defer_loading/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err38];
        } else {
          vErrors.push(err38);
        }
        errors++;
      }
    }
  } else {
    const err39 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err39];
    } else {
      vErrors.push(err39);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema12.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      if ("realtime" !== data.type) {
        const err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "realtime" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.model !== void 0) {
      if (typeof data.model !== "string") {
        const err3 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.output_modalities !== void 0) {
      let data2 = data.output_modalities;
      if (Array.isArray(data2)) {
        if (data2.length > 1) {
          const err4 = { instancePath: instancePath + "/output_modalities", schemaPath: "#/properties/output_modalities/maxItems", keyword: "maxItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data2.length < 1) {
          const err5 = { instancePath: instancePath + "/output_modalities", schemaPath: "#/properties/output_modalities/minItems", keyword: "minItems", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (!(data3 === "audio" || data3 === "text")) {
            const err6 = { instancePath: instancePath + "/output_modalities/" + i0, schemaPath: "#/properties/output_modalities/items/enum", keyword: "enum", params: { allowedValues: schema12.properties.output_modalities.items.enum } };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/output_modalities", schemaPath: "#/properties/output_modalities/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.instructions !== void 0) {
      if (typeof data.instructions !== "string") {
        const err8 = { instancePath: instancePath + "/instructions", schemaPath: "#/properties/instructions/type", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.audio !== void 0) {
      if (!validate12(data.audio, { instancePath: instancePath + "/audio", parentData: data, parentDataProperty: "audio", rootData })) {
        vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
        errors = vErrors.length;
      }
    }
    if (data.include !== void 0) {
      let data6 = data.include;
      if (!Array.isArray(data6) && data6 !== null) {
        const err9 = { instancePath: instancePath + "/include", schemaPath: "#/properties/include/type", keyword: "type", params: { type: schema12.properties.include.type } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (Array.isArray(data6)) {
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!(data6[i1] === "item.input_audio_transcription.logprobs")) {
            const err10 = { instancePath: instancePath + "/include/" + i1, schemaPath: "#/definitions/IncludeField/enum", keyword: "enum", params: { allowedValues: schema22.enum } };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
      }
    }
    if (data.tools !== void 0) {
      let data8 = data.tools;
      if (Array.isArray(data8)) {
        const len2 = data8.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data9 = data8[i2];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            const tag0 = data9.type;
            if (typeof tag0 == "string") {
              if (tag0 === "function") {
                if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                  if (data9.type === void 0) {
                    const err11 = { instancePath: instancePath + "/tools/" + i2, schemaPath: "#/definitions/FunctionTool/required", keyword: "required", params: { missingProperty: "type" } };
                    if (vErrors === null) {
                      vErrors = [err11];
                    } else {
                      vErrors.push(err11);
                    }
                    errors++;
                  }
                  if (data9.name === void 0) {
                    const err12 = { instancePath: instancePath + "/tools/" + i2, schemaPath: "#/definitions/FunctionTool/required", keyword: "required", params: { missingProperty: "name" } };
                    if (vErrors === null) {
                      vErrors = [err12];
                    } else {
                      vErrors.push(err12);
                    }
                    errors++;
                  }
                  for (const key1 in data9) {
                    if (!(key1 === "type" || key1 === "name" || key1 === "description" || key1 === "parameters")) {
                      const err13 = { instancePath: instancePath + "/tools/" + i2, schemaPath: "#/definitions/FunctionTool/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                      if (vErrors === null) {
                        vErrors = [err13];
                      } else {
                        vErrors.push(err13);
                      }
                      errors++;
                    }
                  }
                  if (data9.type !== void 0) {
                    if ("function" !== data9.type) {
                      const err14 = { instancePath: instancePath + "/tools/" + i2 + "/type", schemaPath: "#/definitions/FunctionTool/properties/type/const", keyword: "const", params: { allowedValue: "function" } };
                      if (vErrors === null) {
                        vErrors = [err14];
                      } else {
                        vErrors.push(err14);
                      }
                      errors++;
                    }
                  }
                  if (data9.name !== void 0) {
                    if (typeof data9.name !== "string") {
                      const err15 = { instancePath: instancePath + "/tools/" + i2 + "/name", schemaPath: "#/definitions/FunctionTool/properties/name/type", keyword: "type", params: { type: "string" } };
                      if (vErrors === null) {
                        vErrors = [err15];
                      } else {
                        vErrors.push(err15);
                      }
                      errors++;
                    }
                  }
                  if (data9.description !== void 0) {
                    if (typeof data9.description !== "string") {
                      const err16 = { instancePath: instancePath + "/tools/" + i2 + "/description", schemaPath: "#/definitions/FunctionTool/properties/description/type", keyword: "type", params: { type: "string" } };
                      if (vErrors === null) {
                        vErrors = [err16];
                      } else {
                        vErrors.push(err16);
                      }
                      errors++;
                    }
                  }
                  if (data9.parameters !== void 0) {
                    let data13 = data9.parameters;
                    if (!(data13 && typeof data13 == "object" && !Array.isArray(data13))) {
                      const err17 = { instancePath: instancePath + "/tools/" + i2 + "/parameters", schemaPath: "#/definitions/FunctionTool/properties/parameters/type", keyword: "type", params: { type: "object" } };
                      if (vErrors === null) {
                        vErrors = [err17];
                      } else {
                        vErrors.push(err17);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err18 = { instancePath: instancePath + "/tools/" + i2, schemaPath: "#/definitions/FunctionTool/type", keyword: "type", params: { type: "object" } };
                  if (vErrors === null) {
                    vErrors = [err18];
                  } else {
                    vErrors.push(err18);
                  }
                  errors++;
                }
              } else if (tag0 === "mcp") {
                if (!validate21(data9, { instancePath: instancePath + "/tools/" + i2, parentData: data8, parentDataProperty: i2, rootData })) {
                  vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                  errors = vErrors.length;
                }
              } else {
                const err19 = { instancePath: instancePath + "/tools/" + i2, schemaPath: "#/properties/tools/items/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            } else {
              const err20 = { instancePath: instancePath + "/tools/" + i2, schemaPath: "#/properties/tools/items/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          } else {
            const err21 = { instancePath: instancePath + "/tools/" + i2, schemaPath: "#/properties/tools/items/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/type", keyword: "type", params: { type: "array" } };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.tool_choice !== void 0) {
      let data14 = data.tool_choice;
      if (typeof data14 !== "string" && !(data14 && typeof data14 == "object" && !Array.isArray(data14))) {
        const err23 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/properties/tool_choice/type", keyword: "type", params: { type: schema12.properties.tool_choice.type } };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      const _errs35 = errors;
      let valid13 = true;
      const _errs36 = errors;
      if (typeof data14 !== "string") {
        const err24 = {};
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
      var _valid0 = _errs36 === errors;
      errors = _errs35;
      if (vErrors !== null) {
        if (_errs35) {
          vErrors.length = _errs35;
        } else {
          vErrors = null;
        }
      }
      if (_valid0) {
        const _errs38 = errors;
        if (!(data14 === "auto" || data14 === "none" || data14 === "required")) {
          const err25 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/properties/tool_choice/then/enum", keyword: "enum", params: { allowedValues: schema12.properties.tool_choice.then.enum } };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        var _valid0 = _errs38 === errors;
        valid13 = _valid0;
      }
      if (!valid13) {
        const err26 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/properties/tool_choice/if", keyword: "if", params: { failingKeyword: "then" } };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        const tag1 = data14.type;
        if (typeof tag1 == "string") {
          if (tag1 === "function") {
            if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
              if (data14.type === void 0) {
                const err27 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/definitions/ToolChoiceFunction/required", keyword: "required", params: { missingProperty: "type" } };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
              if (data14.name === void 0) {
                const err28 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/definitions/ToolChoiceFunction/required", keyword: "required", params: { missingProperty: "name" } };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
              for (const key2 in data14) {
                if (!(key2 === "type" || key2 === "name")) {
                  const err29 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/definitions/ToolChoiceFunction/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                  if (vErrors === null) {
                    vErrors = [err29];
                  } else {
                    vErrors.push(err29);
                  }
                  errors++;
                }
              }
              if (data14.type !== void 0) {
                if ("function" !== data14.type) {
                  const err30 = { instancePath: instancePath + "/tool_choice/type", schemaPath: "#/definitions/ToolChoiceFunction/properties/type/const", keyword: "const", params: { allowedValue: "function" } };
                  if (vErrors === null) {
                    vErrors = [err30];
                  } else {
                    vErrors.push(err30);
                  }
                  errors++;
                }
              }
              if (data14.name !== void 0) {
                if (typeof data14.name !== "string") {
                  const err31 = { instancePath: instancePath + "/tool_choice/name", schemaPath: "#/definitions/ToolChoiceFunction/properties/name/type", keyword: "type", params: { type: "string" } };
                  if (vErrors === null) {
                    vErrors = [err31];
                  } else {
                    vErrors.push(err31);
                  }
                  errors++;
                }
              }
            } else {
              const err32 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/definitions/ToolChoiceFunction/type", keyword: "type", params: { type: "object" } };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          } else if (tag1 === "mcp") {
            if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
              if (data14.type === void 0) {
                const err33 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/definitions/ToolChoiceMcp/required", keyword: "required", params: { missingProperty: "type" } };
                if (vErrors === null) {
                  vErrors = [err33];
                } else {
                  vErrors.push(err33);
                }
                errors++;
              }
              if (data14.server_label === void 0) {
                const err34 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/definitions/ToolChoiceMcp/required", keyword: "required", params: { missingProperty: "server_label" } };
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
              for (const key3 in data14) {
                if (!(key3 === "type" || key3 === "server_label" || key3 === "name")) {
                  const err35 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/definitions/ToolChoiceMcp/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                  if (vErrors === null) {
                    vErrors = [err35];
                  } else {
                    vErrors.push(err35);
                  }
                  errors++;
                }
              }
              if (data14.type !== void 0) {
                if ("mcp" !== data14.type) {
                  const err36 = { instancePath: instancePath + "/tool_choice/type", schemaPath: "#/definitions/ToolChoiceMcp/properties/type/const", keyword: "const", params: { allowedValue: "mcp" } };
                  if (vErrors === null) {
                    vErrors = [err36];
                  } else {
                    vErrors.push(err36);
                  }
                  errors++;
                }
              }
              if (data14.server_label !== void 0) {
                if (typeof data14.server_label !== "string") {
                  const err37 = { instancePath: instancePath + "/tool_choice/server_label", schemaPath: "#/definitions/ToolChoiceMcp/properties/server_label/type", keyword: "type", params: { type: "string" } };
                  if (vErrors === null) {
                    vErrors = [err37];
                  } else {
                    vErrors.push(err37);
                  }
                  errors++;
                }
              }
              if (data14.name !== void 0) {
                let data19 = data14.name;
                if (typeof data19 !== "string" && data19 !== null) {
                  const err38 = { instancePath: instancePath + "/tool_choice/name", schemaPath: "#/definitions/ToolChoiceMcp/properties/name/type", keyword: "type", params: { type: schema28.properties.name.type } };
                  if (vErrors === null) {
                    vErrors = [err38];
                  } else {
                    vErrors.push(err38);
                  }
                  errors++;
                }
              }
            } else {
              const err39 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/definitions/ToolChoiceMcp/type", keyword: "type", params: { type: "object" } };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          } else {
            const err40 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/properties/tool_choice/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag1 } };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        } else {
          const err41 = { instancePath: instancePath + "/tool_choice", schemaPath: "#/properties/tool_choice/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag1 } };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
      }
    }
    if (data.parallel_tool_calls !== void 0) {
      if (typeof data.parallel_tool_calls !== "boolean") {
        const err42 = { instancePath: instancePath + "/parallel_tool_calls", schemaPath: "#/properties/parallel_tool_calls/type", keyword: "type", params: { type: "boolean" } };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.reasoning !== void 0) {
      let data21 = data.reasoning;
      if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
        for (const key4 in data21) {
          if (!(key4 === "effort")) {
            const err43 = { instancePath: instancePath + "/reasoning", schemaPath: "#/definitions/Reasoning/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
        if (data21.effort !== void 0) {
          let data22 = data21.effort;
          if (!(data22 === "minimal" || data22 === "low" || data22 === "medium" || data22 === "high" || data22 === "xhigh")) {
            const err44 = { instancePath: instancePath + "/reasoning/effort", schemaPath: "#/definitions/Reasoning/properties/effort/enum", keyword: "enum", params: { allowedValues: schema29.properties.effort.enum } };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
      } else {
        const err45 = { instancePath: instancePath + "/reasoning", schemaPath: "#/definitions/Reasoning/type", keyword: "type", params: { type: "object" } };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.max_output_tokens !== void 0) {
      let data23 = data.max_output_tokens;
      if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23)) && typeof data23 !== "string") {
        const err46 = { instancePath: instancePath + "/max_output_tokens", schemaPath: "#/properties/max_output_tokens/type", keyword: "type", params: { type: schema12.properties.max_output_tokens.type } };
        if (vErrors === null) {
          vErrors = [err46];
        } else {
          vErrors.push(err46);
        }
        errors++;
      }
      const _errs64 = errors;
      let valid23 = true;
      const _errs65 = errors;
      if (typeof data23 !== "string") {
        const err47 = {};
        if (vErrors === null) {
          vErrors = [err47];
        } else {
          vErrors.push(err47);
        }
        errors++;
      }
      var _valid1 = _errs65 === errors;
      errors = _errs64;
      if (vErrors !== null) {
        if (_errs64) {
          vErrors.length = _errs64;
        } else {
          vErrors = null;
        }
      }
      if (_valid1) {
        const _errs67 = errors;
        if (!(data23 === "inf")) {
          const err48 = { instancePath: instancePath + "/max_output_tokens", schemaPath: "#/properties/max_output_tokens/then/enum", keyword: "enum", params: { allowedValues: schema12.properties.max_output_tokens.then.enum } };
          if (vErrors === null) {
            vErrors = [err48];
          } else {
            vErrors.push(err48);
          }
          errors++;
        }
        var _valid1 = _errs67 === errors;
        valid23 = _valid1;
      }
      if (!valid23) {
        const err49 = { instancePath: instancePath + "/max_output_tokens", schemaPath: "#/properties/max_output_tokens/if", keyword: "if", params: { failingKeyword: "then" } };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
      if (typeof data23 == "number" && isFinite(data23)) {
        if (data23 > 4096 || isNaN(data23)) {
          const err50 = { instancePath: instancePath + "/max_output_tokens", schemaPath: "#/properties/max_output_tokens/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4096 } };
          if (vErrors === null) {
            vErrors = [err50];
          } else {
            vErrors.push(err50);
          }
          errors++;
        }
        if (data23 < 1 || isNaN(data23)) {
          const err51 = { instancePath: instancePath + "/max_output_tokens", schemaPath: "#/properties/max_output_tokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
      }
    }
    if (data.truncation !== void 0) {
      let data24 = data.truncation;
      if (typeof data24 !== "string" && !(data24 && typeof data24 == "object" && !Array.isArray(data24))) {
        const err52 = { instancePath: instancePath + "/truncation", schemaPath: "#/properties/truncation/type", keyword: "type", params: { type: schema12.properties.truncation.type } };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
      const _errs70 = errors;
      let valid24 = true;
      const _errs71 = errors;
      if (typeof data24 !== "string") {
        const err53 = {};
        if (vErrors === null) {
          vErrors = [err53];
        } else {
          vErrors.push(err53);
        }
        errors++;
      }
      var _valid2 = _errs71 === errors;
      errors = _errs70;
      if (vErrors !== null) {
        if (_errs70) {
          vErrors.length = _errs70;
        } else {
          vErrors = null;
        }
      }
      if (_valid2) {
        const _errs73 = errors;
        if (!(data24 === "auto" || data24 === "disabled")) {
          const err54 = { instancePath: instancePath + "/truncation", schemaPath: "#/properties/truncation/then/enum", keyword: "enum", params: { allowedValues: schema12.properties.truncation.then.enum } };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
        }
        var _valid2 = _errs73 === errors;
        valid24 = _valid2;
      }
      if (!valid24) {
        const err55 = { instancePath: instancePath + "/truncation", schemaPath: "#/properties/truncation/if", keyword: "if", params: { failingKeyword: "then" } };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
      if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
        if (data24.type === void 0) {
          const err56 = { instancePath: instancePath + "/truncation", schemaPath: "#/properties/truncation/required", keyword: "required", params: { missingProperty: "type" } };
          if (vErrors === null) {
            vErrors = [err56];
          } else {
            vErrors.push(err56);
          }
          errors++;
        }
        if (data24.retention_ratio === void 0) {
          const err57 = { instancePath: instancePath + "/truncation", schemaPath: "#/properties/truncation/required", keyword: "required", params: { missingProperty: "retention_ratio" } };
          if (vErrors === null) {
            vErrors = [err57];
          } else {
            vErrors.push(err57);
          }
          errors++;
        }
        for (const key5 in data24) {
          if (!(key5 === "type" || key5 === "retention_ratio" || key5 === "token_limits")) {
            const err58 = { instancePath: instancePath + "/truncation", schemaPath: "#/properties/truncation/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
            if (vErrors === null) {
              vErrors = [err58];
            } else {
              vErrors.push(err58);
            }
            errors++;
          }
        }
        if (data24.type !== void 0) {
          if ("retention_ratio" !== data24.type) {
            const err59 = { instancePath: instancePath + "/truncation/type", schemaPath: "#/properties/truncation/properties/type/const", keyword: "const", params: { allowedValue: "retention_ratio" } };
            if (vErrors === null) {
              vErrors = [err59];
            } else {
              vErrors.push(err59);
            }
            errors++;
          }
        }
        if (data24.retention_ratio !== void 0) {
          let data26 = data24.retention_ratio;
          if (typeof data26 == "number" && isFinite(data26)) {
            if (data26 > 1 || isNaN(data26)) {
              const err60 = { instancePath: instancePath + "/truncation/retention_ratio", schemaPath: "#/properties/truncation/properties/retention_ratio/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 } };
              if (vErrors === null) {
                vErrors = [err60];
              } else {
                vErrors.push(err60);
              }
              errors++;
            }
            if (data26 < 0 || isNaN(data26)) {
              const err61 = { instancePath: instancePath + "/truncation/retention_ratio", schemaPath: "#/properties/truncation/properties/retention_ratio/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
          } else {
            const err62 = { instancePath: instancePath + "/truncation/retention_ratio", schemaPath: "#/properties/truncation/properties/retention_ratio/type", keyword: "type", params: { type: "number" } };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        if (data24.token_limits !== void 0) {
          let data27 = data24.token_limits;
          if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
            for (const key6 in data27) {
              if (!(key6 === "post_instructions")) {
                const err63 = { instancePath: instancePath + "/truncation/token_limits", schemaPath: "#/definitions/TokenLimits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                if (vErrors === null) {
                  vErrors = [err63];
                } else {
                  vErrors.push(err63);
                }
                errors++;
              }
            }
            if (data27.post_instructions !== void 0) {
              let data28 = data27.post_instructions;
              if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
                const err64 = { instancePath: instancePath + "/truncation/token_limits/post_instructions", schemaPath: "#/definitions/TokenLimits/properties/post_instructions/type", keyword: "type", params: { type: "integer" } };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              }
              if (typeof data28 == "number" && isFinite(data28)) {
                if (data28 < 0 || isNaN(data28)) {
                  const err65 = { instancePath: instancePath + "/truncation/token_limits/post_instructions", schemaPath: "#/definitions/TokenLimits/properties/post_instructions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                  if (vErrors === null) {
                    vErrors = [err65];
                  } else {
                    vErrors.push(err65);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err66 = { instancePath: instancePath + "/truncation/token_limits", schemaPath: "#/definitions/TokenLimits/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
      }
    }
    if (data.tracing !== void 0) {
      let data29 = data.tracing;
      if (typeof data29 !== "string" && !(data29 && typeof data29 == "object" && !Array.isArray(data29)) && data29 !== null) {
        const err67 = { instancePath: instancePath + "/tracing", schemaPath: "#/properties/tracing/type", keyword: "type", params: { type: schema12.properties.tracing.type } };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
      const _errs86 = errors;
      let valid28 = true;
      const _errs87 = errors;
      if (typeof data29 !== "string") {
        const err68 = {};
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
      var _valid3 = _errs87 === errors;
      errors = _errs86;
      if (vErrors !== null) {
        if (_errs86) {
          vErrors.length = _errs86;
        } else {
          vErrors = null;
        }
      }
      if (_valid3) {
        const _errs89 = errors;
        if (!(data29 === "auto")) {
          const err69 = { instancePath: instancePath + "/tracing", schemaPath: "#/properties/tracing/then/enum", keyword: "enum", params: { allowedValues: schema12.properties.tracing.then.enum } };
          if (vErrors === null) {
            vErrors = [err69];
          } else {
            vErrors.push(err69);
          }
          errors++;
        }
        var _valid3 = _errs89 === errors;
        valid28 = _valid3;
      }
      if (!valid28) {
        const err70 = { instancePath: instancePath + "/tracing", schemaPath: "#/properties/tracing/if", keyword: "if", params: { failingKeyword: "then" } };
        if (vErrors === null) {
          vErrors = [err70];
        } else {
          vErrors.push(err70);
        }
        errors++;
      }
      if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
        for (const key7 in data29) {
          if (!(key7 === "workflow_name" || key7 === "group_id" || key7 === "metadata")) {
            const err71 = { instancePath: instancePath + "/tracing", schemaPath: "#/properties/tracing/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
            if (vErrors === null) {
              vErrors = [err71];
            } else {
              vErrors.push(err71);
            }
            errors++;
          }
        }
        if (data29.workflow_name !== void 0) {
          if (typeof data29.workflow_name !== "string") {
            const err72 = { instancePath: instancePath + "/tracing/workflow_name", schemaPath: "#/properties/tracing/properties/workflow_name/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err72];
            } else {
              vErrors.push(err72);
            }
            errors++;
          }
        }
        if (data29.group_id !== void 0) {
          if (typeof data29.group_id !== "string") {
            const err73 = { instancePath: instancePath + "/tracing/group_id", schemaPath: "#/properties/tracing/properties/group_id/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err73];
            } else {
              vErrors.push(err73);
            }
            errors++;
          }
        }
        if (data29.metadata !== void 0) {
          let data32 = data29.metadata;
          if (!(data32 && typeof data32 == "object" && !Array.isArray(data32))) {
            const err74 = { instancePath: instancePath + "/tracing/metadata", schemaPath: "#/properties/tracing/properties/metadata/type", keyword: "type", params: { type: "object" } };
            if (vErrors === null) {
              vErrors = [err74];
            } else {
              vErrors.push(err74);
            }
            errors++;
          }
        }
      }
    }
    if (data.prompt !== void 0) {
      let data33 = data.prompt;
      if (!(data33 && typeof data33 == "object" && !Array.isArray(data33)) && data33 !== null) {
        const err75 = { instancePath: instancePath + "/prompt", schemaPath: "#/properties/prompt/type", keyword: "type", params: { type: schema12.properties.prompt.type } };
        if (vErrors === null) {
          vErrors = [err75];
        } else {
          vErrors.push(err75);
        }
        errors++;
      }
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        if (data33.id === void 0) {
          const err76 = { instancePath: instancePath + "/prompt", schemaPath: "#/properties/prompt/required", keyword: "required", params: { missingProperty: "id" } };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
        for (const key8 in data33) {
          if (!(key8 === "id" || key8 === "version" || key8 === "variables")) {
            const err77 = { instancePath: instancePath + "/prompt", schemaPath: "#/properties/prompt/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
            if (vErrors === null) {
              vErrors = [err77];
            } else {
              vErrors.push(err77);
            }
            errors++;
          }
        }
        if (data33.id !== void 0) {
          if (typeof data33.id !== "string") {
            const err78 = { instancePath: instancePath + "/prompt/id", schemaPath: "#/properties/prompt/properties/id/type", keyword: "type", params: { type: "string" } };
            if (vErrors === null) {
              vErrors = [err78];
            } else {
              vErrors.push(err78);
            }
            errors++;
          }
        }
        if (data33.version !== void 0) {
          let data35 = data33.version;
          if (typeof data35 !== "string" && data35 !== null) {
            const err79 = { instancePath: instancePath + "/prompt/version", schemaPath: "#/properties/prompt/properties/version/type", keyword: "type", params: { type: schema12.properties.prompt.properties.version.type } };
            if (vErrors === null) {
              vErrors = [err79];
            } else {
              vErrors.push(err79);
            }
            errors++;
          }
        }
        if (data33.variables !== void 0) {
          let data36 = data33.variables;
          if (!(data36 && typeof data36 == "object" && !Array.isArray(data36)) && data36 !== null) {
            const err80 = { instancePath: instancePath + "/prompt/variables", schemaPath: "#/properties/prompt/properties/variables/type", keyword: "type", params: { type: schema12.properties.prompt.properties.variables.type } };
            if (vErrors === null) {
              vErrors = [err80];
            } else {
              vErrors.push(err80);
            }
            errors++;
          }
          if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
            for (const key9 in data36) {
              let data37 = data36[key9];
              if (typeof data37 !== "string" && !(data37 && typeof data37 == "object" && !Array.isArray(data37))) {
                const err81 = { instancePath: instancePath + "/prompt/variables/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/prompt/properties/variables/additionalProperties/type", keyword: "type", params: { type: schema12.properties.prompt.properties.variables.additionalProperties.type } };
                if (vErrors === null) {
                  vErrors = [err81];
                } else {
                  vErrors.push(err81);
                }
                errors++;
              }
            }
          }
        }
      }
    }
  } else {
    const err82 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err82];
    } else {
      vErrors.push(err82);
    }
    errors++;
  }
  validate11.errors = vErrors;
  return errors === 0;
}
var schema31 = { "type": "object", "required": ["type"], "additionalProperties": false, "properties": { "type": { "const": "transcription" }, "audio": { "$ref": "#/definitions/TranscriptionAudio" }, "include": { "type": ["array", "null"], "items": { "$ref": "#/definitions/IncludeField" } } } };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "input")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.input !== void 0) {
      if (!validate13(data.input, { instancePath: instancePath + "/input", parentData: data, parentDataProperty: "input", rootData })) {
        vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "audio" || key0 === "include")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      if ("transcription" !== data.type) {
        const err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "transcription" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.audio !== void 0) {
      if (!validate24(data.audio, { instancePath: instancePath + "/audio", parentData: data, parentDataProperty: "audio", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.include !== void 0) {
      let data2 = data.include;
      if (!Array.isArray(data2) && data2 !== null) {
        const err3 = { instancePath: instancePath + "/include", schemaPath: "#/properties/include/type", keyword: "type", params: { type: schema31.properties.include.type } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!(data2[i0] === "item.input_audio_transcription.logprobs")) {
            const err4 = { instancePath: instancePath + "/include/" + i0, schemaPath: "#/definitions/IncludeField/enum", keyword: "enum", params: { allowedValues: schema22.enum } };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
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
  validate23.errors = vErrors;
  return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "realtime") {
        if (!validate11(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "transcription") {
        if (!validate23(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
          errors = vErrors.length;
        }
      } else {
        const err0 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    } else {
      const err1 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
export {
  validateSession
};
