import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var STRATEGIES=["auto","paired","baseline"],EVIDENCE=["paired","baseline","limit","exact"],AVAILABILITIES=["found","never-written","evicted","unavailable","refused","corrupt"];export{STRATEGIES,EVIDENCE,AVAILABILITIES};
