/* Outlines that share borders, cut into arcs that are kept once. */

const keyOf = ([x, y]) => `${x},${y}`;

/**
 * @param {{ id: string, rings: [number, number][][] }[]} districts rings closed, on integer points
 * @returns {{ arcs: [number, number][][], districts: { id: string, rings: number[][] }[] }} a ring is a list of arcs; ~n is arc n backwards
 */
export function cutIntoArcs(districts) {
  const neighbours = new Map();
  for (const { rings } of districts) {
    for (const ring of rings) {
      for (let index = 0; index < ring.length - 1; index++) {
        const key = keyOf(ring[index]);
        const around = neighbours.get(key) ?? new Set();
        around.add(keyOf(ring[index + 1]));
        around.add(keyOf(ring[index === 0 ? ring.length - 2 : index - 1]));
        neighbours.set(key, around);
      }
    }
  }
  const isNode = (point) => neighbours.get(keyOf(point)).size !== 2;
  const arcs = [];
  const numbers = new Map();
  const add = (points) => {
    const forth = points.map(keyOf).join(" ");
    const back = [...points].reverse().map(keyOf).join(" ");
    if (numbers.has(forth)) return numbers.get(forth);
    if (numbers.has(back)) return ~numbers.get(back);
    numbers.set(forth, arcs.length);
    arcs.push(points);
    return arcs.length - 1;
  };
  const cut = (ring) => {
    const open = ring.slice(0, -1);
    // A ring without a node is the whole border of an exclave: begun at its least point, both sides tell the same arc.
    const first = open.findIndex(isNode);
    const start = first >= 0 ? first : leastPoint(open);
    const turned = [...open.slice(start), ...open.slice(0, start), open[start]];
    const parts = [];
    let from = 0;
    for (let index = 1; index < turned.length; index++) {
      if (index < turned.length - 1 && !isNode(turned[index])) continue;
      parts.push(add(turned.slice(from, index + 1)));
      from = index;
    }
    return parts;
  };
  return { districts: districts.map(({ id, rings }) => ({ id, rings: rings.map(cut) })), arcs };
}

function leastPoint(points) {
  let least = 0;
  points.forEach(([x, y], index) => {
    const [bestX, bestY] = points[least];
    if (x < bestX || (x === bestX && y < bestY)) least = index;
  });
  return least;
}
