import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var NETWORK={host:"this machine's network",loopback:"a network of its own",none:"no network"},isolationInWords=({inForce,network,reason})=>inForce?`each side in namespaces of its own, with ${NETWORK[network]}`:`none: ${reason??"not known why"}`;export{isolationInWords};
