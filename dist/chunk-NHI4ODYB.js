import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Cancelled,
  check,
  measured,
  requestOf,
  run
} from "./chunk-5343GTL4.js";
import "./chunk-Q6DEACQI.js";
import "./chunk-5CLEOF53.js";
import "./chunk-6OWBD5L4.js";
import "./chunk-YZEPEOSZ.js";
import "./chunk-ABGH4EIG.js";
import "./chunk-ZJOQCGVJ.js";
import "./chunk-LNQU6ICJ.js";
import "./chunk-KSDBQROC.js";
import "./chunk-EXQRBGBP.js";
export {
  Cancelled,
  check,
  measured,
  requestOf,
  run
};
