import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderHtml}from"./chunk-KMYXA4O3.js";import"./chunk-2MZQX3OO.js";import"./chunk-VQITPGNR.js";import"./chunk-Q7L67DGY.js";import"./chunk-DHWPBPIO.js";import"./chunk-7KSL3ZOA.js";import"./chunk-MYOYN5MI.js";import"./chunk-U75KTUHU.js";import"./chunk-U7RGNXPY.js";import"./chunk-6JFM7YNK.js";import"./chunk-C22BVI2I.js";import"./chunk-X7QSR5TT.js";import"./chunk-FORWQX5A.js";import"./chunk-CBPDAXX6.js";import"./chunk-LT5P7FYG.js";export{renderHtml};
