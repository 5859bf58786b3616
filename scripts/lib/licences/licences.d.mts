export const ALLOWED: readonly string[];
export function licenceOf(manifest: {
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
}): string;
export function isAllowed(licence: string): boolean;
