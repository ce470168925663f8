/** Programs in Python: bundlers take them as text. */
declare module '*.py' {
  const text: string;
  export default text;
}
