export const comparisons = [];
