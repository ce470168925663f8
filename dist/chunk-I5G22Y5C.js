import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderHtml}from"./chunk-JIAXH7IF.js";import"./chunk-RV7NWEJJ.js";import"./chunk-HGAJM5KS.js";import"./chunk-VYZEHPGB.js";import"./chunk-QSPSNUBW.js";import"./chunk-CBPDAXX6.js";import"./chunk-LT5P7FYG.js";export{renderHtml};
