// `ledger`: every cost that was accepted on purpose, from the history.

import { renderLedger } from '../../history/ledger.ts';
import { visible } from '../../report/text.ts';
import { print, say } from '../print.ts';
import { placeOf, type PlaceOptions } from './place.ts';

export async function ledger(options: PlaceOptions): Promise<number> {
  const { archive } = await placeOf(options);
  const { entries, problems } = await archive.read();
  for (const each of problems) say(`warning: ${visible(each)}\n`);
  print(renderLedger(entries, new Date().toISOString().slice(0, 10)));
  return 0;
}
