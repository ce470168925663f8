/** Names and addresses of this very machine, as `URL.hostname` spells them (RFC 6761, RFC 1122, RFC 4291). */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
