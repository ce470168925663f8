// What the shell and the measuring half say to each other, over Node's message channel.

import type { BaselineRun } from '../core/model/baseline-run.ts';
import type { Strategy } from '../core/model/baseline-run.ts';
import type { Found, Saved, Wanted as WantedRuns } from '../baselines/store.ts';
import type { Wanted } from '../pipeline/bisect.ts';
import type { GateRequest, PipelineEvent } from '../pipeline/request.ts';

/** Everything the measuring half is told. Nothing of it is a secret of the job. */
export interface Order {
  readonly request: Omit<GateRequest, 'baseline'>;
  /** A commit is sought, each step of it such a request; null: there is one measurement. */
  readonly search: Wanted | null;
  /** What stored runs may decide; null: none are asked for. The shell asks for them, because that takes a token. */
  readonly strategy: Strategy | null;
  readonly cwd: string;
  /** What installing and building may see; measured code sees a part of it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly now: Date;
  /** See RunContext. */
  readonly isThrownAway: boolean;
  readonly hidden: readonly string[];
}

export type ToHalf =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'saved'; readonly saved: Saved };

export type FromHalf =
  /** `run` marks every process that it starts. */
  | { readonly kind: 'ready'; readonly run: string }
  | { readonly kind: 'event'; readonly event: PipelineEvent }
  | { readonly kind: 'load'; readonly wanted: WantedRuns }
  | { readonly kind: 'save'; readonly run: BaselineRun; readonly configuration: string }
  /** The text of the record. */
  | { readonly kind: 'record'; readonly record: string }
  /** What a search came to, as a terminal shows it. */
  | { readonly kind: 'searched'; readonly text: string }
  | {
      readonly kind: 'mistake';
      readonly message: string;
      readonly hint: string | null;
      readonly exitCode: 2 | 3;
    }
  | { readonly kind: 'fault'; readonly stack: string };
