import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderHtml}from"./chunk-KZTJ6HBH.js";import"./chunk-5DQHXBS3.js";import"./chunk-IRYSYIBM.js";import"./chunk-UZWZHZYH.js";import"./chunk-QZCM2DVM.js";import"./chunk-CBPDAXX6.js";import"./chunk-LT5P7FYG.js";export{renderHtml};
