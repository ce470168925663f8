import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderHtml}from"./chunk-FMXUXI3B.js";import"./chunk-6YL6SZZA.js";import"./chunk-O4KCVQWD.js";import"./chunk-6UFMHPEK.js";import"./chunk-C33JQ45D.js";import"./chunk-C22BVI2I.js";import"./chunk-CBPDAXX6.js";import"./chunk-YH3JM25P.js";import"./chunk-7KSL3ZOA.js";import"./chunk-NGTUNKKD.js";import"./chunk-5IOJ4FAW.js";import"./chunk-FORWQX5A.js";import"./chunk-LT5P7FYG.js";export{renderHtml};
