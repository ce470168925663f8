import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderHtml}from"./chunk-WULQ7RB4.js";import"./chunk-4CSTCXBO.js";import"./chunk-QTBDPMYK.js";import"./chunk-LSO5GARC.js";import"./chunk-ZEINGA4B.js";import"./chunk-C33JQ45D.js";import"./chunk-C22BVI2I.js";import"./chunk-CBPDAXX6.js";import"./chunk-7KSL3ZOA.js";import"./chunk-C67LM5Z2.js";import"./chunk-X5WSSS3D.js";import"./chunk-FORWQX5A.js";import"./chunk-LT5P7FYG.js";export{renderHtml};
