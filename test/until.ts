/** Until a condition holds: its value. */
export async function until<T>(condition: () => T | undefined | null | false): Promise<T> {
  for (;;) {
    const value = condition();
    if (value !== undefined && value !== null && value !== false) return value;
    await new Promise((done) => setTimeout(done, 20));
  }
}
