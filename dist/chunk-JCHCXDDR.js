import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{readConfiguration}from"./chunk-AKQVYRMB.js";import"./chunk-CV52VCS2.js";import"./chunk-2ADTZIUC.js";import"./chunk-D2RFFR4N.js";import"./chunk-WD7CLSQG.js";import"./chunk-PDSEJ4MJ.js";import"./chunk-F6SBHOUU.js";import"./chunk-6KLYPNPI.js";import"./chunk-QSPSNUBW.js";import"./chunk-CBPDAXX6.js";import"./chunk-LT5P7FYG.js";async function validate(options){let{configuration,warnings}=await readConfiguration(options.config);for(let warning of warnings)process.stderr.write(`warning: ${warning}
`);let count=(items,name)=>`${items.length} ${name}${items.length===1?"":"s"}`;return process.stdout.write(`${options.config} is valid: ${count(configuration.suites,"benchmark")}, ${count(configuration.rules,"budget")}
`),0}export{validate};
