/** Does work that yields where it may be interrupted, without a break. */
export function finishNow<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
