export interface Served {
  /** "http://localhost:41234/" */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}
export function serve(
  folder: string,
  options?: {
    readonly port?: number;
    readonly tls?: { readonly key: string | Buffer; readonly cert: string | Buffer };
    readonly onRequest?: (path: string, status: number) => void;
  },
): Promise<Served>;
