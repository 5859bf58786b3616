import { readFileSync } from "node:fs";
import path from "node:path";

/** Stands in for Excel's office.js: records what the page registers, and answers that it runs in no Office program. */
export const officeOutsideExcel = `
window.registered = { functions: {}, actions: [], order: [] };
window.CustomFunctions = {
  Error: class extends Error { constructor(code, message) { super(message); this.code = code; } },
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  associate(id, implementation) { registered.functions[id] = implementation; registered.order.push("function"); },
};
window.Office = {
  HostType: { Excel: "Excel" },
  PlatformType: {},
  context: {},
  actions: { associate(id) { registered.actions.push(id); registered.order.push("action"); } },
  onReady: (callback) => { const info = { host: null, platform: null }; callback?.(info); return Promise.resolve(info); },
};
`;

/** What the stand-in above has seen. */
export interface Registered {
  readonly functions: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  readonly actions: readonly string[];
  readonly order: readonly string[];
}

export interface FunctionsFile {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly { readonly id: string; readonly name: string; readonly helpUrl: string }[];
}

export function readFunctions(folder: string): FunctionsFile {
  return JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8")) as FunctionsFile;
}

/** The security policies of a page, directive by directive. */
export function policiesOf(html: string): Readonly<Record<string, readonly string[]>>[] {
  return [...html.matchAll(/<meta\b[^>]*Content-Security-Policy[^>]*>/gi)].map(([tag]) => {
    const content = /content="([^"]*)"/i.exec(tag)?.[1] ?? "";
    const directives = content
      .split(";")
      .map((part) => part.trim().split(/\s+/))
      .filter((words) => words[0] !== "");
    return Object.fromEntries(directives.map(([name, ...values]) => [name, values]));
  });
}
