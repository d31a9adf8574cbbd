/** Numbers from 0 sorted into buckets, in two arrays for all of them. */
export class Buckets {
  readonly #starts: Uint32Array;
  readonly #items: Uint32Array;

  /** @param bucketOf for each number its bucket, of `count`; below 0 for none */
  constructor(count: number, bucketOf: Int32Array) {
    const starts = (this.#starts = new Uint32Array(count + 1));
    for (const bucket of bucketOf) if (bucket >= 0) starts[bucket + 1]! += 1;
    for (let bucket = 0; bucket < count; bucket += 1) starts[bucket + 1]! += starts[bucket]!;
    const next = starts.slice();
    this.#items = new Uint32Array(starts[count]!);
    for (let item = 0; item < bucketOf.length; item += 1) {
      const bucket = bucketOf[item]!;
      if (bucket < 0) continue;
      this.#items[next[bucket]!] = item;
      next[bucket]! += 1;
    }
  }

  /** What is in a bucket, the least first; nothing where there is no such bucket. */
  of(bucket: number): number[] {
    const found: number[] = [];
    const end = this.#starts[bucket + 1] ?? 0;
    for (let at = this.#starts[bucket] ?? 0; at < end; at += 1) found.push(this.#items[at]!);
    return found;
  }
}
