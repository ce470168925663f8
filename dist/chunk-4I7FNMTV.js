import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderSummaryJson,summaryOf}from"./chunk-WF6ZDAUJ.js";import"./chunk-OHDUNM2W.js";import"./chunk-QA2JJPXF.js";import"./chunk-WESSE6Y7.js";import"./chunk-7KSL3ZOA.js";import"./chunk-ZRVHGDYP.js";import"./chunk-MHN4QG6P.js";import"./chunk-C33JQ45D.js";import"./chunk-5IOJ4FAW.js";import"./chunk-C22BVI2I.js";import"./chunk-FORWQX5A.js";import"./chunk-LT5P7FYG.js";export{renderSummaryJson,summaryOf};
