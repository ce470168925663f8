// undici's pool alone: with everything else of undici the load generator would take 40 ms longer to start, and be
// twice as large.
declare module 'undici/lib/dispatcher/pool.js' {
  import type { Pool } from 'undici';
  const pool: typeof Pool;
  export default pool;
}
