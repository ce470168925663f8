import { createHash } from 'node:crypto';

/** SHA-256 in 64 hexadecimal digits. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** The first 12 of them: enough to tell apart, not to withstand forgery. */
export const shortDigest = (value: unknown): string => sha256(JSON.stringify(value)).slice(0, 12);
