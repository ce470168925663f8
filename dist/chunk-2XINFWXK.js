import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{readConfiguration}from"./chunk-AOELMC7C.js";import"./chunk-YX6P4TQQ.js";import"./chunk-EIWQJ3CZ.js";import"./chunk-7VOUNLH2.js";import"./chunk-FV5WMZYS.js";import"./chunk-IRYSYIBM.js";import"./chunk-UZWZHZYH.js";import"./chunk-QZCM2DVM.js";import"./chunk-CBPDAXX6.js";import"./chunk-LT5P7FYG.js";async function validate(options){let{configuration,warnings}=await readConfiguration(options.config);for(let warning of warnings)process.stderr.write(`warning: ${warning}
`);let count=(items,name)=>`${items.length} ${name}${items.length===1?"":"s"}`;return process.stdout.write(`${options.config} is valid: ${count(configuration.suites,"benchmark")}, ${count(configuration.rules,"budget")}
`),0}export{validate};
