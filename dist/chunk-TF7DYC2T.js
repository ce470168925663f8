import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Cancelled,
  check,
  measured,
  requestOf,
  run
} from "./chunk-ECCEVAUV.js";
import "./chunk-Q6DEACQI.js";
import "./chunk-UDFUWTM6.js";
import "./chunk-YORG3EBV.js";
import "./chunk-WYDMBRRQ.js";
import "./chunk-EXQRBGBP.js";
export {
  Cancelled,
  check,
  measured,
  requestOf,
  run
};
