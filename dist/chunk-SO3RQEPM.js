import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{readConfiguration}from"./chunk-IV4Z5SNY.js";import"./chunk-R4JCCUPE.js";import"./chunk-CUL4CWAZ.js";import"./chunk-JZYR3ZIH.js";import"./chunk-QZCM2DVM.js";import"./chunk-LT5P7FYG.js";async function validate(options){let{configuration,warnings}=await readConfiguration(options.config);for(let warning of warnings)process.stderr.write(`warning: ${warning}
`);let count=(items,name)=>`${items.length} ${name}${items.length===1?"":"s"}`;return process.stdout.write(`${options.config} is valid: ${count(configuration.suites,"benchmark")}, ${count(configuration.rules,"budget")}
`),0}export{validate};
