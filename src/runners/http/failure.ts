import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { HttpSpec } from '../../core/model/http-spec.ts';
import type { ProgramSpec } from '../../core/model/program-spec.ts';
import { formatPercent } from '../../core/text/units.ts';
import { enumerate } from '../../core/text/lists.ts';
import { processesOf } from '../../process/process-groups.ts';
import { harmless, lastLines } from '../../process/output.ts';
import { listeningPorts } from '../../process/ports.ts';
import type { StartedProcess } from '../../process/child-process.ts';
import type { Probed } from './protocol.ts';
import type { FailedRequests } from './protocol.ts';

/** The server as a message shows it. */
export const serverName = ({ argv }: ProgramSpec): string => {
  const text = argv.map((word) => (/^[\w./:=@%+{}-]+$/.test(word) ? word : `'${word}'`)).join(' ');
  return `server \`${text.length > 80 ? `${text.slice(0, 79)}…` : text}\``;
};

/** A server that did not answer as it should when its time was up. */
export const notReady = (
  { serve }: { readonly serve: ProgramSpec },
  { running, port }: { readonly running: StartedProcess; readonly port: number },
  { within, url, answer }: { readonly within: number; readonly url: string; readonly answer: Probed },
): BenchmarkFailure => {
  const said = 'status' in answer ? `answered ${answer.status}` : answer.trouble;
  const ports = listeningPorts(processesOf(running.pid));
  return new BenchmarkFailure({
    message: `${serverName(serve)} was not ready within ${within} s: ${url} ${said}`,
    hint: ports.includes(port) ? SLOW : elsewhere(ports),
    output: lastLines(running.output()),
  });
};

const SLOW = 'is `ready` the right URL? If it just takes longer, set { url: …, within: 2min }';

const elsewhere = (ports: readonly number[]): string => {
  const where =
    ports.length === 0 ? 'it is not listening on any port' : `it is listening on port ${ports.join(', ')}`;
  return `${where}; it must listen on the port in {port} of \`serve\` and in the variable PORT`;
};

/** More requests failed than may. */
export const tooManyFailed = (
  failures: readonly FailedRequests[],
  requests: number,
  { errors, rate }: Pick<HttpSpec, 'errors' | 'rate'>,
  { printed, overtaxed }: { readonly printed: string; readonly overtaxed: boolean },
): BenchmarkFailure => {
  const failed = failures.reduce((sum, { count }) => sum + count, 0);
  const ways = failures
    .toSorted((a, b) => b.count - a.count)
    .map(({ request, what, count }) => `${request} ${what}${count === 1 ? '' : ` (${count} times)`}`);
  const excerpt = failures.find((each) => each.excerpt.trim() !== '')?.excerpt;
  const answer = excerpt === undefined ? [] : [`one response began: ${harmless(excerpt)}`];
  const allowed = errors === 0 ? 'none may' : `at most ${formatPercent(errors).slice(1)} may`;
  return new BenchmarkFailure({
    message: `${failed} of ${requests} requests failed, and ${allowed}: ${enumerate(ways, 3)}`,
    hint: overtaxed
      ? `requests left faster than the server answered (\`rate: ${rate}\`), so the queue kept growing: is the rate too high?`
      : 'is the request right? `expect`, `timeout` and `errors` define what counts as failed',
    output: lastLines([...answer, printed].join('\n')),
  });
};
