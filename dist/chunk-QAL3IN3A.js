import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{a as o}from"./chunk-ZLUGSNWU.js";var e={host:"this machine's network",loopback:"a network of its own",none:"no network"},i=o(({inForce:n,network:t,reason:s})=>n?`each side in namespaces of its own, with ${e[t]}`:`none: ${s??"not known why"}`,"isolationInWords");export{i as a};
