export function newestVersion(
  text: string,
): { readonly version: string; readonly released: string | undefined } | undefined;
