import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{explainRequestOf,measured,requestOf}from"./chunk-3RTFANCN.js";import"./chunk-MBTQJONP.js";import"./chunk-MYBCCKCQ.js";import"./chunk-FT5GQION.js";import"./chunk-SXHYNMPL.js";import{save,useColours}from"./chunk-YSJFBVDB.js";import{encodeReport,require_picocolors,whyBlock}from"./chunk-BVPWQWEV.js";import"./chunk-LEL37Y3K.js";import{globProblem}from"./chunk-KDJBZEMP.js";import"./chunk-RQC6N43Y.js";import"./chunk-CMFUQ4RW.js";import"./chunk-7QRLVGYX.js";import"./chunk-4CX2ZCJ4.js";import{UserError}from"./chunk-QZCM2DVM.js";import{__toESM}from"./chunk-LT5P7FYG.js";var import_picocolors=__toESM(require_picocolors(),1);var MEASURING=120;async function profile(path,options){if(globProblem(path)!==null)throw new UserError(`${JSON.stringify(path)} is no path of a benchmark`,{hint:"try perf-budgets profile parser/large"});let compared=options.base!==void 0||options.head!==void 0,wish=explainRequestOf(options),report=await measured({...requestOf({...options,only:path}),mode:compared?"check":"run",timeLimit:MEASURING,explain:{...wish,limit:options.timeLimit??wish.limit,metric:options.metric}},options),colours=import_picocolors.default.createColors(useColours()),width=Math.max(60,Math.min(160,process.stdout.columns??80)),blocks=report.explanations.map(each=>whyBlock(each,width,colours).join(`
`));process.stdout.write(`${blocks.join(`

`)}
`),wish.profiles!==null&&process.stdout.write(`
profiles: ${wish.profiles}
`),options.json!==void 0&&await save(options.json,encodeReport(report));let failed=report.explanations.filter(({conclusion})=>conclusion.kind==="failed");return report.explanations.length===0||failed.length===report.explanations.length?3:0}export{profile};
