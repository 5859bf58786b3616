export function sourceOf(folder: string): { readonly commit: string | undefined; readonly changes: string[] };
