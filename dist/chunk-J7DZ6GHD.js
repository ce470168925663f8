import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var e=["waiting","covers","short","idle"],t=["commit","suite","file"];export{e as a,t as b};
