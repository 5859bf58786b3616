export function isCellReference(name: string): boolean;
export function nameProblems(name: string): string[];
