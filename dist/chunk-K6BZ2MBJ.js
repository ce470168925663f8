import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderHtml}from"./chunk-DGLPPGQ2.js";import"./chunk-I3DYE6B2.js";import"./chunk-23NBEAUL.js";import"./chunk-Z3D5S6PA.js";import"./chunk-ODPKU7L2.js";import"./chunk-CBPDAXX6.js";import"./chunk-LT5P7FYG.js";export{renderHtml};
