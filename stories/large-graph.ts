const FIRST = ['Ada', 'Ben', 'Cleo', 'Dara', 'Eli', 'Fay', 'Gus', 'Hana', 'Ivo', 'June'];
const MIDDLE = ['A.', 'B.', 'C.', 'D.', 'E.', 'F.', 'G.', 'H.'];
const LAST = ['Alder', 'Birch', 'Cedar', 'Frost', 'Heath'];
const TYPES = ['person', 'company', 'place', 'concept', 'technology', 'event'];

/** Numbers from 0 to 1 that look random and are always the same. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A document of 400 entities in groups of very different sizes. */
export function largeGraph(count = 400, groups = 12): object {
  const next = seeded(4);
  const below = (limit: number) => Math.floor(next() * limit);
  const members: string[][] = Array.from({ length: groups }, () => []);
  const connections: object[] = [];
  const entities = Array.from({ length: count }, (_, index) => {
    const id = `${index}`;
    const group = members[Math.floor(next() ** 1.7 * groups)]!;
    // Those who came first know most.
    const known = group.length ? 1 + below(2) : 0;
    for (let each = 0; each < known; each += 1) {
      const target = group[Math.floor(next() ** 2 * group.length)]!;
      connections.push({ source: id, target, label: 'knows', directed: next() < 0.3 });
    }
    if (index && next() < 0.14) connections.push({ source: id, target: `${below(index)}` });
    group.push(id);
    const name = [
      FIRST[index % 10],
      MIDDLE[Math.floor(index / 10) % 8],
      LAST[Math.floor(index / 80)],
    ];
    return { id, name: name.join(' '), type: TYPES[below(TYPES.length)] };
  });
  return { title: 'Who knows whom', entities, connections };
}
