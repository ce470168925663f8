import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var isLoopback=hostname=>/^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);export{isLoopback};
