export function sha256(bytes: Uint8Array): string;
export function sumsOf(files: ReadonlyMap<string, Uint8Array>): string;
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array>;
