import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as o}from"./chunk-ZLUGSNWU.js";import{existsSync as e}from"node:fs";import{dirname as n,join as t,relative as f,resolve as s}from"node:path";function u(i){for(let r=s(".");;r=n(r)){if(e(t(r,i)))return f(".",t(r,i));if(e(t(r,".git"))||r===n(r))return i}}o(u,"nearestConfiguration");export{u as a};
