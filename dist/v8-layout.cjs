"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/instruments/v8-layout-preload.ts
var v8_layout_preload_exports = {};
__export(v8_layout_preload_exports, {
  kept: () => kept
});
module.exports = __toCommonJS(v8_layout_preload_exports);
var SHAPES = "PERF_BUDGETS_LAYOUT";
var kept = Array.from({ length: Number(process.env[SHAPES] ?? 0) }, () => {
  const Shape = class {
    own = 0;
  };
  return new Shape();
});
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  kept
});
