// What moves in the HTML report; everything else stands in it already (src/report/html/).

import { startFlame } from './flame.ts';

for (const figure of document.querySelectorAll<HTMLElement>('.flame')) startFlame(figure);

/** A check that is linked to is unfolded. */
const unfold = (): void => {
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
};
addEventListener('hashchange', unfold);
unfold();
