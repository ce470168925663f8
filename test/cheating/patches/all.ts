// Every attack that is a patch of its own, for the tests and for the table in docs/security.md.

import type { Patch } from '../patch.ts';
import { POLICY } from './policy.ts';
import { PROGRAMS_AND_SERVICES } from './programs.ts';
import { SIDES } from './sides.ts';
import { TOOLS } from './tools.ts';

export const PATCHES: readonly Patch[] = [...POLICY, ...SIDES, ...PROGRAMS_AND_SERVICES, ...TOOLS];
