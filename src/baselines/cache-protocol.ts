// What the cache store and the worker program it starts say to each other over node's message channel.

/** The one path that is saved and restored: its text is part of what the service looks entries up by. */
export const CACHE_PATH = 'perf-budgets-baseline';

/** The file below it. */
export const CACHE_FILE = 'runs.json';

/** The worker's only argument, as JSON. */
export type CacheRequest =
  /** The newest entry whose key is the first one or begins with one of them, in their order. */
  | { readonly kind: 'restore'; readonly keys: readonly string[] }
  | { readonly kind: 'save'; readonly key: string };

export type CacheAnswer =
  /** The key found; null: none, or a reason that only the output tells. */
  | { readonly kind: 'restored'; readonly key: string | null }
  | { readonly kind: 'saved'; readonly done: boolean }
  /** There is no cache service here. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly message: string };
