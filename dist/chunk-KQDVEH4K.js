import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Cancelled,
  check,
  measured,
  requestOf,
  run
} from "./chunk-ZPBUTU5F.js";
import "./chunk-Q6DEACQI.js";
import "./chunk-EQTXA3HS.js";
import "./chunk-KBZ3CNPO.js";
import "./chunk-CFTAR5ND.js";
import "./chunk-EXQRBGBP.js";
export {
  Cancelled,
  check,
  measured,
  requestOf,
  run
};
