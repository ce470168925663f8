import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{c as i}from"./chunk-O4CKU55T.js";import{e as s,g as p}from"./chunk-VIG7Q22X.js";import{a as n}from"./chunk-ZLUGSNWU.js";var b=n(({ratio:m,low:e,high:r},o)=>{let t=n(f=>p(i(Math.exp(f),o),o),"print");if(!Number.isFinite(e)||!Number.isFinite(r)||e===r)return t(m);let[a,c]=s(1,o)<0?[r,e]:[e,r];return`${t(m)} [${t(a)}, ${t(c)}]`},"changeText");export{b as a};
