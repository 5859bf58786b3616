export function generated(): Promise<{ files: Map<string, string>; problems: string[] }>;
export function notCurrent(files: ReadonlyMap<string, string>): string[];
export function leftOvers(files: ReadonlyMap<string, string>): string[];
export function write(files: ReadonlyMap<string, string>): string[];
