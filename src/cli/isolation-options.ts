// How far measured code is kept apart, in place of what the configuration says.

import { Option } from 'commander';
import { ISOLATION_MODES, NETWORKS } from '../core/model/isolation.ts';

export const ISOLATION = new Option(
  '--isolation <mode>',
  'namespaces of its own for each side (default: isolation in the configuration, which is auto)',
).choices([...ISOLATION_MODES].reverse());

export const NETWORK = new Option(
  '--network <reach>',
  'network of measured code in them (default: network in the configuration, which is loopback)',
).choices([...NETWORKS].reverse());
