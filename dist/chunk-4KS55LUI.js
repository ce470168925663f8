import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{existsSync}from"node:fs";import{fileURLToPath}from"node:url";var programFile=name=>{let found=[`./${name}`,`../../build/${name}`].map(place=>fileURLToPath(new URL(place,import.meta.url))).find(existsSync);if(found===void 0)throw new Error(`${name} is missing beside ${import.meta.url}`);return found};export{programFile};
