import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var o=["off","auto","required"],e=["host","loopback","none"];export{o as a,e as b};
