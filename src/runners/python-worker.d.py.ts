/** The worker program; bundlers take it as text. */
declare const program: string;
export default program;
