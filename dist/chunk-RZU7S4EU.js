import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Cancelled,
  check,
  measured,
  requestOf,
  run
} from "./chunk-JJ57CJ6N.js";
import "./chunk-Q6DEACQI.js";
import "./chunk-YQMBFAMF.js";
import "./chunk-FEVB73NE.js";
import "./chunk-AKRG3WMT.js";
import "./chunk-EXQRBGBP.js";
export {
  Cancelled,
  check,
  measured,
  requestOf,
  run
};
