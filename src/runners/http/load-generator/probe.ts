// One request, to see whether a server is ready. Its time is nobody's business. It is sent from here because who starts
// a server may not share its network.

import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Probe, Probed } from '../protocol.ts';

/** Asks once. Whoever answers is only asked for a status, so that the certificate does not matter yet. */
export const probe = ({ url, method, headers, body }: Probe, seconds: number): Promise<Probed> =>
  new Promise((settle) => {
    const send = url.startsWith('https:') ? overHttps : overHttp;
    const signal = AbortSignal.timeout(seconds * 1000);
    const options = { method, headers, agent: false, rejectUnauthorized: false, signal };
    const asked = send(url, options, (answer) => {
      settle({ status: answer.statusCode ?? 0 });
      answer.destroy();
    });
    asked.on('error', (error: NodeJS.ErrnoException) => settle({ trouble: trouble(error) }));
    asked.end(body ?? undefined);
  });

const trouble = (error: NodeJS.ErrnoException): string => {
  if (error.name === 'AbortError') return 'gave no answer';
  return error.code === 'ECONNREFUSED' ? 'refused the connection' : `failed (${error.code ?? error.message})`;
};
