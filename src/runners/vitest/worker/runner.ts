// What vitest loads as its runner, by way of its own transforms: as little as there can be. The real one was made before
// anything of the project was loaded (preload.ts), and is not transformed.

const made = Reflect.get(globalThis, Symbol.for('perf-budgets vitest runner')) as () => Promise<unknown>;

// eslint-disable-next-line no-restricted-exports -- vitest asks for it
export default await made();
