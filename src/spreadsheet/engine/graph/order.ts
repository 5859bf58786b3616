import type { Formula } from "../formula/formula";
import { RangeNode, type Dependencies } from "./dependencies";

type GraphNode = Formula | RangeNode;

/** Formulas that read each other in a ring, or a single formula; `circular` when it must not be calculated. */
export interface Step {
  readonly formulas: readonly Formula[];
  readonly circular: boolean;
}

let visits = 0;

function successors(node: GraphNode, dependencies: Dependencies): readonly GraphNode[] {
  if (node instanceof RangeNode) return [...node.dependents];
  const area = node.spill?.area ?? { row: node.row, column: node.column, rows: 1, columns: 1 };
  return dependencies.readersOf(node.sheet, area);
}

/**
 * Everything that must be recalculated when the seeds are, each after all it reads. Tarjan's strongly connected components,
 * without recursion so that a chain of a hundred thousand cells does not end the program.
 */
export function calculationOrder(seeds: Iterable<Formula>, dependencies: Dependencies): Step[] {
  visits += 1;
  const visit = visits;
  const steps: Step[] = [];
  const open: GraphNode[] = [];
  let counter = 0;
  const path: { node: GraphNode; next: readonly GraphNode[]; at: number; self: boolean }[] = [];

  const enter = (node: GraphNode) => {
    node.visit = visit;
    node.order = node.low = counter;
    counter += 1;
    node.onStack = true;
    open.push(node);
    path.push({ node, next: successors(node, dependencies), at: 0, self: false });
  };

  // What is visited last comes first in the order: so seeds that do not depend on each other keep their own order.
  for (const seed of [...seeds].reverse()) {
    if (seed.visit === visit) continue;
    enter(seed);
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const { node } = frame;
      const next = frame.next[frame.at];
      frame.at += 1;
      if (next) {
        if (next === node) frame.self = true;
        if (next.visit !== visit) enter(next);
        else if (next.onStack) node.low = Math.min(node.low, next.order);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) above.node.low = Math.min(above.node.low, node.low);
      if (node.low !== node.order) continue;
      const formulas: Formula[] = [];
      let size = 0;
      for (let member = open.pop(); member; member = open.pop()) {
        member.onStack = false;
        size += 1;
        if (!(member instanceof RangeNode)) formulas.push(member);
        if (member === node) break;
      }
      if (formulas.length > 0) steps.push({ formulas, circular: size > 1 || frame.self });
    }
  }
  return steps.reverse();
}
