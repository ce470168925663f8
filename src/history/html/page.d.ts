/** What the page of the history carries, bundled from src/page/history. */
declare module 'virtual:history-page' {
  export const script: string;
  export const style: string;
  export const scriptHash: string;
  export const styleHash: string;
}
