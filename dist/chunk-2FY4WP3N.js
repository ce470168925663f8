import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Cancelled,
  check,
  measured,
  requestOf,
  run
} from "./chunk-2W4FVD5U.js";
import "./chunk-Q6DEACQI.js";
import "./chunk-FFPCPD6K.js";
import "./chunk-MHSWKOWC.js";
import "./chunk-GUEMHXPL.js";
import "./chunk-EXQRBGBP.js";
export {
  Cancelled,
  check,
  measured,
  requestOf,
  run
};
