/** What several contenders share. */

export const COLORS = {
  person: '#b4235e',
  company: '#1d5fd1',
  organization: '#0b7285',
  place: '#2b7a3d',
  concept: '#7336c9',
  product: '#00695c',
  event: '#b3261e',
  work: '#7a5c00',
};

/** A room of the host's own for a drawing. */
export function createRoom(host) {
  const room = document.createElement('div');
  room.className = 'drawing';
  host.append(room);
  return room;
}

/** Places in the shape of a sunflower, for those that draw and lay out nothing. */
export function sunflower(count, radius) {
  return Array.from({ length: count }, (_, index) => {
    const far = radius * Math.sqrt((index + 0.5) / count);
    return { x: far * Math.cos(index * 2.399963), y: far * Math.sin(index * 2.399963) };
  });
}

export function degreesOf({ nodes, edges }) {
  const degrees = new Array(nodes.length).fill(0);
  for (const [source, target] of edges) {
    degrees[source] += 1;
    degrees[target] += 1;
  }
  return degrees;
}
