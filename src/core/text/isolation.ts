import type { Isolation, Network } from '../model/isolation.ts';

const NETWORK: Readonly<Record<Network, string>> = {
  host: "this machine's network",
  loopback: 'a network of its own',
  none: 'no network',
};

/** `each side in namespaces of its own, with no network`, `none: unshare is not installed`. */
export const isolationInWords = ({ inForce, network, reason }: Isolation): string =>
  inForce
    ? `each side in namespaces of its own, with ${NETWORK[network]}`
    : `none: ${reason ?? 'not known why'}`;
