export const root: string;
export function stop(line: string): never;
export function ensureInstalled(): void;
export function findChromium(): string | undefined;
export function ensureChromium(): string;
