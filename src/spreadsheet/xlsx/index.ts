export { openXlsx, type OpenOptions } from "./openXlsx";
export { saveXlsx, holdsMacros, type SaveOptions } from "./saveXlsx";
export { openCsv } from "./csv";
