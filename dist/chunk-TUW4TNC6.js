import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{renderHtml}from"./chunk-KVM3BZCN.js";import"./chunk-BVMBUY7V.js";import"./chunk-IRYSYIBM.js";import"./chunk-UZWZHZYH.js";import"./chunk-QZCM2DVM.js";import"./chunk-CBPDAXX6.js";import"./chunk-LT5P7FYG.js";export{renderHtml};
