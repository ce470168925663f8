// Stands in for undici where a dependency imports it for something it never does here.
export function ProxyAgent() {
  throw new Error('undici is not part of this bundle');
}
