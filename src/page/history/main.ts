// What moves in the page of the history.

import type { PageData } from '../../history/html/data.ts';
import { startCompare } from './compare.ts';
import { startList } from './series-list.ts';

const data = JSON.parse(document.getElementById('history')?.textContent ?? '{}') as PageData;
startList(data);
startCompare(data);
