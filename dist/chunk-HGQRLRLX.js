import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{oa as t}from"./chunk-FYGXU65X.js";import{e as o}from"./chunk-VXZLYE4X.js";import{a as e}from"./chunk-ZLUGSNWU.js";var u=o.firstLook+2;function d({opening:l,session:n},m){let r=2*l*u;if(n===null)return r;let{pairs:a,turn:i}=t(n.operation,m,n.turns===null?[]:[n.turns]);return r+u*a*2*Math.max(i,n.turns===null?n.operation:0)}e(d,"secondsToDecide");export{d as a};
