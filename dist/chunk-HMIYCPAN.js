import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
function refuseDebugger(){process.platform!=="win32"&&process.on("SIGUSR1",()=>{})}export{refuseDebugger};
