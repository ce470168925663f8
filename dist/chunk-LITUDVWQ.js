import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{c as r}from"./chunk-UGDVDJG2.js";import{a as t}from"./chunk-ZLUGSNWU.js";var i=t(o=>{process.stdout.write(r(o))},"print"),d=t(o=>{process.stderr.write(r(o))},"say");export{i as a,d as b};
