import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{explainRequestOf,measured,requestOf}from"./chunk-L4BO4MNN.js";import"./chunk-NPC4DXIW.js";import"./chunk-CHVIBO7R.js";import"./chunk-FT5GQION.js";import"./chunk-IV4Z5SNY.js";import{save,useColours}from"./chunk-UDRU25H7.js";import{encodeReport,require_picocolors,whyBlock}from"./chunk-3FF6MGAC.js";import"./chunk-LEL37Y3K.js";import{globProblem}from"./chunk-R4JCCUPE.js";import"./chunk-6GMTR4DY.js";import"./chunk-CUL4CWAZ.js";import"./chunk-7QRLVGYX.js";import"./chunk-JZYR3ZIH.js";import{UserError}from"./chunk-QZCM2DVM.js";import{__toESM}from"./chunk-LT5P7FYG.js";var import_picocolors=__toESM(require_picocolors(),1);var MEASURING=120;async function profile(path,options){if(globProblem(path)!==null)throw new UserError(`${JSON.stringify(path)} is no path of a benchmark`,{hint:"try perf-budgets profile parser/large"});let compared=options.base!==void 0||options.head!==void 0,wish=explainRequestOf(options),report=await measured({...requestOf({...options,only:path}),mode:compared?"check":"run",timeLimit:MEASURING,explain:{...wish,limit:options.timeLimit??wish.limit,metric:options.metric}},options),colours=import_picocolors.default.createColors(useColours()),width=Math.max(60,Math.min(160,process.stdout.columns??80)),blocks=report.explanations.map(each=>whyBlock(each,width,colours).join(`
`));process.stdout.write(`${blocks.join(`

`)}
`),wish.profiles!==null&&process.stdout.write(`
profiles: ${wish.profiles}
`),options.json!==void 0&&await save(options.json,encodeReport(report));let failed=report.explanations.filter(({conclusion})=>conclusion.kind==="failed");return report.explanations.length===0||failed.length===report.explanations.length?3:0}export{profile};
