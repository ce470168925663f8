import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/core/record-layout.ts
var LINE = 100;
var layOut = (value, indent = "", where = "") => {
  if (typeof value === "number") return numeral(value, where);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value) ? items(value, indent, where) : entries(value, indent, where);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (parts.length === 0) return open + close;
  if (isColumn(value) || fits(parts, indent)) {
    return Array.isArray(value) ? `[${parts.join(", ")}]` : `{ ${parts.join(", ")} }`;
  }
  return `${open}
${parts.map((part) => `${indent}  ${part}`).join(",\n")}
${indent}${close}`;
};
var numeral = (value, where) => {
  if (Number.isNaN(value)) throw new Error(`${where.slice(1)} is not a number; it must not reach a record`);
  return Number.isFinite(value) ? JSON.stringify(value) : `"${value}"`;
};
var items = (values, indent, where) => values.map((value, index) => layOut(value, `${indent}  `, `${where}[${index}]`));
var entries = (value, indent, where) => Object.entries(value).map(
  ([key, entry]) => `${JSON.stringify(key)}: ${layOut(entry, `${indent}  `, `${where}.${key}`)}`
);
var isColumn = (value) => Array.isArray(value) && value.every((item) => typeof item === "number");
var fits = (parts, indent) => {
  let length = indent.length;
  for (const part of parts) {
    length += part.length + 2;
    if (length > LINE || part.includes("\n")) return false;
  }
  return true;
};

export {
  layOut
};
