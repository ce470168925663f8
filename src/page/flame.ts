// One differential flame graph: d3-flame-graph draws and zooms; views, search, keys and words are added here.

import flamegraph, { type FlameGraph, type Node } from 'd3-flame-graph';
import { select } from 'd3-selection';
import type { FlameData } from '../report/html/why.ts';
import { callsOf, matches, widen, type Call, type View } from './calls.ts';
import { legend } from './legend.ts';
import { target } from './walk.ts';
import { describe, line, SIGNS } from './words.ts';

type CallNode = Node<Call>;

/** Pixels of a row; a finger needs more. */
const CELL = matchMedia('(pointer: coarse)').matches ? 26 : 20;

interface State {
  readonly data: FlameData;
  readonly root: Call;
  readonly chart: FlameGraph<Call>;
  readonly area: HTMLElement;
  view: View;
  /** The call that has the keyboard, or had it last. */
  current: CallNode | null;
  /** What fills the width. */
  zoomed: CallNode | null;
  term: string;
}

/** An element that every flame graph has. */
const part = (figure: Element, selector: string): HTMLElement => {
  const found = figure.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
};

/** Fills the frame of a flame graph that report/html-why.ts left. */
export const startFlame = (figure: HTMLElement): void => {
  const text = document.querySelector(`#${figure.dataset['tree'] ?? ''}`)?.textContent ?? '';
  const data = JSON.parse(text) as FlameData;
  const root = callsOf(data, `everything, per ${data.per}`);
  const area = part(figure, '.chart');
  const chart = flamegraph<Call>();
  const view = data.tree.base === null ? 'head' : 'difference';
  const state: State = { data, root, chart, area, view, current: null, zoomed: null, term: '' };
  widen(root, view);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  chart
    .width(area.clientWidth)
    .cellHeight(CELL)
    .inverted(true)
    .sort(false)
    .minFrameSize(0.5)
    .resetHeightOnZoom(true)
    .transitionDuration(still ? 0 : 200)
    .getName((node) => labelOf(node.data, state))
    .label((node) => line(node.data, data))
    .setSearchMatch((node, term) => matches(node.data, term))
    .setSearchHandler((found) => tellFound(found, state, figure))
    .onClick((node) => {
      state.zoomed = node;
      part(figure, '.reset').toggleAttribute('disabled', node.depth === 0);
      focusOn(node, state);
      refresh(state, figure);
    });
  chart(select<HTMLElement, Call>(area).datum(root));
  listen(state, figure);
  refresh(state, figure);
};

const labelOf = ({ name, heat }: Call, { view }: State): string => {
  if (view !== 'difference' || heat === 0) return name;
  return `${heat > 0 ? SIGNS.up : SIGNS.down} ${name}`;
};

const frames = ({ area }: State): SVGGElement[] => [...area.querySelectorAll<SVGGElement>('g.frame')];
const nodeOf = (frame: Element): CallNode => select<Element, CallNode>(frame).datum();

/** What the library does not know about: colours, names and the keyboard. */
const refresh = (state: State, figure: HTMLElement): void => {
  const { area, view, data, term } = state;
  const all = frames(state);
  const depth = Math.max(...all.map((frame) => nodeOf(frame).depth));
  const svg = area.querySelector('svg');
  svg?.setAttribute('role', 'none');
  // The library leaves room for two rows more.
  svg?.setAttribute('height', String((depth + 1) * CELL + 1));
  if (!all.some((frame) => nodeOf(frame) === state.current))
    state.current = state.zoomed ?? nodeOf(all[0] as Element);
  for (const frame of all) {
    const node = nodeOf(frame);
    const { kind, heat, place } = node.data;
    frame.setAttribute('role', 'treeitem');
    frame.setAttribute('aria-level', String(node.depth + 1));
    frame.setAttribute('aria-label', line(node.data, data));
    frame.setAttribute('tabindex', node === state.current ? '0' : '-1');
    frame.dataset['kind'] = kind;
    frame.dataset['heat'] = view === 'difference' ? String(heat) : 'none';
    frame.dataset['found'] = term === '' ? '' : node.highlight === true ? 'yes' : 'no';
    frame.dataset['edited'] = String(place?.changed === true);
  }
  tell(state.current, state, figure);
};

const focusOn = (node: CallNode, state: State): void => {
  state.current = node;
  const frame = frames(state).find((each) => nodeOf(each) === node);
  frame?.setAttribute('tabindex', '0');
  frame?.focus({ preventScroll: true });
};

const listen = (state: State, figure: HTMLElement): void => {
  const { area, chart } = state;
  const again = (): void => refresh(state, figure);
  const showAll = (): void => {
    chart.resetZoom();
    again();
  };
  area.addEventListener('keydown', (event) => pressed(event, state, figure, showAll));
  area.addEventListener('focusin', (event) => {
    const frame = (event.target as Element).closest('g.frame');
    if (frame === null) return;
    state.current = nodeOf(frame);
    again();
  });
  area.addEventListener('mouseover', (event) => {
    const frame = (event.target as Element).closest('g.frame');
    tell(frame === null ? state.current : nodeOf(frame), state, figure);
  });
  area.addEventListener('mouseleave', () => tell(state.current, state, figure));
  part(figure, '.reset').addEventListener('click', showAll);
  for (const radio of figure.querySelectorAll<HTMLInputElement>('.views input'))
    radio.addEventListener('change', () => {
      state.view = radio.value as View;
      widen(state.root, state.view);
      chart.update();
      legend(part(figure, '.legend'), state.view, state.data);
      again();
    });
  legend(part(figure, '.legend'), state.view, state.data);
  searching(state, figure);
  resizing(state, again);
};

const pressed = (event: KeyboardEvent, state: State, figure: HTMLElement, showAll: () => void): void => {
  const { current } = state;
  if (current === null || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Enter' || event.key === ' ') state.chart.zoomTo(current);
  else if (event.key === 'Escape') showAll();
  else {
    const next = target(event.key, current, frames(state).map(nodeOf));
    if (next === undefined) return;
    focusOn(next, state);
    refresh(state, figure);
  }
  event.preventDefault();
};

const searching = (state: State, figure: HTMLElement): void => {
  const field = part(figure, '.search input') as HTMLInputElement;
  field.addEventListener('input', () => {
    state.term = field.value.trim();
    if (state.term === '') {
      state.chart.clear();
      part(figure, '.found').textContent = '';
    } else state.chart.search(state.term);
    refresh(state, figure);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const found = frames(state)
      .map(nodeOf)
      .filter((node) => node.highlight === true);
    const [widest] = found.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0));
    if (widest !== undefined) focusOn(widest, state);
  });
};

const tellFound = (found: readonly CallNode[], state: State, figure: HTMLElement): void => {
  const inside = new Set(found);
  const outermost = found.filter(
    (node) =>
      !node
        .ancestors()
        .slice(1)
        .some((above) => inside.has(above)),
  );
  const side = state.view === 'base' ? 'base' : 'head';
  const sum = outermost.reduce((all, node) => all + node.data[side].total, 0);
  const part1 = state.root[side].total > 0 ? Math.round((100 * sum) / state.root[side].total) : 0;
  part(figure, '.found').textContent =
    found.length === 0 ? 'not found' : `${found.length} found, ${part1} % of ${side}`;
};

const resizing = ({ chart, area }: State, again: () => void): void => {
  let width = area.clientWidth;
  new ResizeObserver(() => {
    if (area.clientWidth === width || area.clientWidth === 0) return;
    width = area.clientWidth;
    chart.width(width).update();
    again();
  }).observe(area);
};

/** The call under the pointer or the keyboard in words, below the picture. */
const tell = (node: CallNode | null, { data }: State, figure: HTMLElement): void => {
  const detail = part(figure, '.detail');
  if (node === null) return;
  const { name, where, total, self, trend } = describe(node.data, data);
  const bold = document.createElement('code');
  bold.textContent = name;
  const lines = [`total ${total}`, `self ${self}`, trend].filter((text) => text !== '');
  const rest = lines.map((text) => {
    const span = document.createElement('span');
    span.textContent = text;
    return span;
  });
  const place = document.createElement('span');
  place.className = 'where';
  place.textContent = where;
  detail.replaceChildren(bold, ' ', place, ...rest);
};
