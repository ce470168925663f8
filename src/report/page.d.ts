/** What the page carries, bundled from src/page, with the hashes that its policy allows them by. */
declare module 'virtual:page' {
  export const script: string;
  export const style: string;
  export const scriptHash: string;
  export const styleHash: string;
}
