/**
 * Moves labels apart that would stand on each other, each as little as possible: labels that touch form a block whose middle stays at
 * the mean of where its labels want to be.
 * @param wanted where each label would like to be, ascending
 * @param room distance between two labels at least
 * @returns where they go, ascending, inside low ... high as far as they fit
 */
export function spacedLabels(wanted: readonly number[], room: number, low: number, high: number): number[] {
  const blocks: { sum: number; count: number; start: number }[] = [];
  const fit = (block: { sum: number; count: number }) => {
    const length = (block.count - 1) * room;
    return Math.max(low, Math.min(high - length, block.sum / block.count - length / 2));
  };
  for (const place of wanted) {
    let block = { sum: place, count: 1, start: 0 };
    block.start = fit(block);
    for (let before = blocks[blocks.length - 1]; before !== undefined; before = blocks[blocks.length - 1]) {
      if (before.start + before.count * room <= block.start) break;
      blocks.pop();
      block = { sum: before.sum + block.sum, count: before.count + block.count, start: 0 };
      block.start = fit(block);
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ start, count }) => Array.from({ length: count }, (_, at) => start + at * room));
}
