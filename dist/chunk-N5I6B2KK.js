import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderHtml}from"./chunk-HU6A6B4S.js";import"./chunk-OLMRIKIZ.js";import"./chunk-63K6IK3D.js";import"./chunk-7LBMXPSH.js";import"./chunk-QSPSNUBW.js";import"./chunk-CBPDAXX6.js";import"./chunk-LT5P7FYG.js";export{renderHtml};
