import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Cancelled,
  check,
  measured,
  requestOf,
  run
} from "./chunk-UDOGVPYX.js";
import "./chunk-Q6DEACQI.js";
import "./chunk-PNXJUUUP.js";
import "./chunk-LD5YV4YV.js";
import "./chunk-QKMKHO46.js";
import "./chunk-ZEH6IV7P.js";
import "./chunk-UZGYK5RE.js";
import "./chunk-EXQRBGBP.js";
export {
  Cancelled,
  check,
  measured,
  requestOf,
  run
};
