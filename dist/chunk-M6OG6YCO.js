import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderHtml}from"./chunk-63Z5747M.js";import"./chunk-IFUD3OP4.js";import"./chunk-ECGCZYKH.js";import"./chunk-6KLYPNPI.js";import"./chunk-QSPSNUBW.js";import"./chunk-CBPDAXX6.js";import"./chunk-LT5P7FYG.js";export{renderHtml};
