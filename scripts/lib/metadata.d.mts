export interface FunctionMetadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionEntry[];
}
export interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
}
export const DEVELOPMENT_URL: string;
export const NAMESPACE: string;
export function functionFiles(folder: string): string[];
export function helpPath(id: string): string;
export function readMetadata(
  folder: string,
  files?: readonly string[],
): Promise<{ metadata: FunctionMetadata; problems: string[] }>;
export function registerProblems(
  registered: Readonly<Record<string, unknown>>,
  metadata: { readonly functions: readonly { readonly id: string }[] },
): string[];
