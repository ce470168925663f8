import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{readConfiguration}from"./chunk-CSUVF4F6.js";import"./chunk-S3KXQUMQ.js";import"./chunk-2ADTZIUC.js";import"./chunk-HGXBIIRP.js";import"./chunk-Z4JFPERA.js";import"./chunk-23NBEAUL.js";import"./chunk-Z3D5S6PA.js";import"./chunk-ODPKU7L2.js";import"./chunk-CBPDAXX6.js";import"./chunk-LT5P7FYG.js";async function validate(options){let{configuration,warnings}=await readConfiguration(options.config);for(let warning of warnings)process.stderr.write(`warning: ${warning}
`);let count=(items,name)=>`${items.length} ${name}${items.length===1?"":"s"}`;return process.stdout.write(`${options.config} is valid: ${count(configuration.suites,"benchmark")}, ${count(configuration.rules,"budget")}
`),0}export{validate};
