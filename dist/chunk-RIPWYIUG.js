import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var NOTHING_MEASURED={harness:"own",runtime:{base:null,head:null},trials:[],alone:[],stored:null,recipe:null,control:[],reported:null,exact:{base:null,head:null},short:null},wasRun=record=>record.status!=="missing"&&record.status!=="skipped"&&record.status!=="unreached",measurementOf=record=>wasRun(record)?record:NOTHING_MEASURED,failureOf=record=>record.status==="failed"||record.status==="missing"?record.failure:null;export{NOTHING_MEASURED,wasRun,measurementOf,failureOf};
