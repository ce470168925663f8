import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{existsSync}from"node:fs";import{dirname,join,relative,resolve}from"node:path";function nearestConfiguration(name){for(let folder=resolve(".");;folder=dirname(folder)){if(existsSync(join(folder,name)))return relative(".",join(folder,name));if(existsSync(join(folder,".git"))||folder===dirname(folder))return name}}export{nearestConfiguration};
