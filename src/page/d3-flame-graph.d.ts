// The part of d3-flame-graph 5.0.0 that is used here; it comes without types.
declare module 'd3-flame-graph' {
  import type { HierarchyRectangularNode } from 'd3-hierarchy';
  import type { Selection } from 'd3-selection';

  export type Node<Data> = HierarchyRectangularNode<Data> & { highlight?: boolean };

  export interface FlameGraph<Data> {
    (selection: Selection<HTMLElement, Data, null, undefined>): unknown;
    width(pixels: number): this;
    cellHeight(pixels: number): this;
    inverted(on: boolean): this;
    sort(on: boolean): this;
    minFrameSize(pixels: number): this;
    transitionDuration(milliseconds: number): this;
    resetHeightOnZoom(on: boolean): this;
    getName(name: (node: Node<Data>) => string): this;
    label(text: (node: Node<Data>) => string): this;
    setSearchMatch(matches: (node: Node<Data>, term: string) => boolean): this;
    setSearchHandler(handle: (found: readonly Node<Data>[]) => void): this;
    onClick(handle: (node: Node<Data>) => void): this;
    search(term: string): void;
    clear(): void;
    zoomTo(node: Node<Data>): void;
    resetZoom(): void;
    update(): void;
  }

  export default function flamegraph<Data>(): FlameGraph<Data>;
}
