import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderSummaryJson,summaryOf}from"./chunk-O4ERY6WO.js";import"./chunk-DFKZBJD7.js";import"./chunk-VQITPGNR.js";import"./chunk-Q7L67DGY.js";import"./chunk-7KSL3ZOA.js";import"./chunk-U75KTUHU.js";import"./chunk-U7RGNXPY.js";import"./chunk-6JFM7YNK.js";import"./chunk-C22BVI2I.js";import"./chunk-X7QSR5TT.js";import"./chunk-FORWQX5A.js";import"./chunk-LT5P7FYG.js";export{renderSummaryJson,summaryOf};
