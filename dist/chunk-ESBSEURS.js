import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderHtml}from"./chunk-HSX423OM.js";import"./chunk-BAUWWDCN.js";import"./chunk-N6J2FGPV.js";import"./chunk-XCY5BKNG.js";import"./chunk-UAZIX5TX.js";import"./chunk-CBPDAXX6.js";import"./chunk-LT5P7FYG.js";export{renderHtml};
