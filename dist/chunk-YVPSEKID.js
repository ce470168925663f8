import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as n}from"./chunk-ZLUGSNWU.js";var s={harness:"own",runtime:{base:null,head:null},trials:[],alone:[],stored:null,recipe:null,control:[],reported:null,exact:{base:null,head:null},short:null},t=n(e=>e.status!=="missing"&&e.status!=="skipped"&&e.status!=="unreached","wasRun"),a=n(e=>t(e)?e:s,"measurementOf"),l=n(e=>e.status==="failed"||e.status==="missing"?e.failure:null,"failureOf");export{s as a,t as b,a as c,l as d};
