import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import{stripVTControlCharacters}from"node:util";var LIMIT=64*1024,tail=(limit=LIMIT)=>{let chunks=[],size=0;return{push(chunk){for(chunks.push(chunk),size+=chunk.length;chunks[0]!==void 0&&size-chunks[0].length>=limit;)size-=chunks.shift()?.length??0},text:()=>harmless(Buffer.concat(chunks).subarray(-limit).toString("utf8"))}},CONTROL=new RegExp("(?![\\t\\n])\\p{Cc}","gu"),HIDDEN=/[\p{Cf}\p{Zl}\p{Zp}]/gu,harmless=text=>withoutCommands(stripVTControlCharacters(text.replace(/\r\n?/g,`
`)).replace(CONTROL,"").replace(HIDDEN,"")),withoutCommands=text=>text.replace(/^([\s\p{Cc}]*):(?=:)/gmu,"$1: ").replaceAll("##[","# #["),lastLines=(text,lines=20)=>text.trimEnd().split(`
`).slice(-lines).map(line=>line.length>300?`${line.slice(0,299)}\u2026`:line).join(`
`).trim();export{tail,harmless,withoutCommands,lastLines};
