import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var ISOLATION_MODES=["off","auto","required"],NETWORKS=["host","loopback","none"];export{ISOLATION_MODES,NETWORKS};
