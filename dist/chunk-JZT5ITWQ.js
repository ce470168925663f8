import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{withoutCommands}from"./chunk-7ISH6GSC.js";var print=text=>{process.stdout.write(withoutCommands(text))},say=text=>{process.stderr.write(withoutCommands(text))};export{print,say};
