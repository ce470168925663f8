import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
var layOut=(value,indent="",where="")=>{if(typeof value=="number")return numeral(value,where);if(typeof value!="object"||value===null)return quoted(value);let parts=Array.isArray(value)?items(value,indent,where):entries(value,indent,where),[open,close]=Array.isArray(value)?["[","]"]:["{","}"];return parts.length===0?open+close:isColumn(value)||fits(parts,indent)?Array.isArray(value)?`[${parts.join(", ")}]`:`{ ${parts.join(", ")} }`:`${open}
${parts.map(part=>`${indent}  ${part}`).join(`,
`)}
${indent}${close}`},quoted=value=>JSON.stringify(value).replace(/##(?=\w*\[)/g,"#\\u0023"),numeral=(value,where)=>{if(Number.isNaN(value))throw new Error(`${where.slice(1)} is not a number; it must not reach a record`);return Number.isFinite(value)?JSON.stringify(value):`"${value}"`},items=(values,indent,where)=>values.map((value,index)=>layOut(value,`${indent}  `,`${where}[${index}]`)),entries=(value,indent,where)=>Object.entries(value).map(([key,entry])=>`${quoted(key)}: ${layOut(entry,`${indent}  `,`${where}.${key}`)}`),isColumn=value=>Array.isArray(value)&&value.every(item=>typeof item=="number"),fits=(parts,indent)=>{let length=indent.length;for(let part of parts)if(length+=part.length+2,length>100||part.includes(`
`))return!1;return!0};export{layOut};
