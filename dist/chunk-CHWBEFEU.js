import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Cancelled,
  check,
  measured,
  requestOf,
  run
} from "./chunk-I2A6WYD4.js";
import "./chunk-Q6DEACQI.js";
import "./chunk-UDFUWTM6.js";
import "./chunk-OKLBSYRQ.js";
import "./chunk-WYDMBRRQ.js";
import "./chunk-EXQRBGBP.js";
export {
  Cancelled,
  check,
  measured,
  requestOf,
  run
};
