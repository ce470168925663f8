import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Cancelled,
  check,
  measured,
  requestOf,
  run
} from "./chunk-SGN5Z5WD.js";
import "./chunk-Q6DEACQI.js";
import "./chunk-FFPCPD6K.js";
import "./chunk-NOHHGLFJ.js";
import "./chunk-GUEMHXPL.js";
import "./chunk-EXQRBGBP.js";
export {
  Cancelled,
  check,
  measured,
  requestOf,
  run
};
