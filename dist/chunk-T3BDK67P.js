import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Cancelled,
  check,
  measured,
  requestOf,
  run
} from "./chunk-3AI4KPS5.js";
import "./chunk-6LH4HG46.js";
import "./chunk-OI7PDS7M.js";
import "./chunk-Q6DEACQI.js";
import "./chunk-BSV3KIPW.js";
import "./chunk-D7NQI22Y.js";
import "./chunk-73EVURVY.js";
import "./chunk-N5ECBW2R.js";
import "./chunk-VTMV4ROS.js";
import "./chunk-INAHBLWZ.js";
import "./chunk-KWC4ACLD.js";
import "./chunk-LNQU6ICJ.js";
import "./chunk-EL6FQPR3.js";
import "./chunk-P3HGOIKK.js";
import "./chunk-5PVW3TJC.js";
export {
  Cancelled,
  check,
  measured,
  requestOf,
  run
};
