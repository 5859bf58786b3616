/*
 * functions.json, as Excel reads it, from the comments in src/functions/*.ts. Microsoft's generator does the reading; it drops
 * silently what it does not understand and looks for doubles in one file at a time only, so everything it could lose is
 * looked for here a second time. See docs/decisions/001-functions-metadata.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import metadataGenerator from "custom-functions-metadata";
import ts from "typescript";
import { nameProblems } from "./function-names.mjs";
import { DEVELOPMENT_URL, NAMESPACE } from "./names.mjs";

export { DEVELOPMENT_URL, NAMESPACE };

/** The files of a folder that may hold worksheet functions: not support/, tests, examples, the register or the entry. */
export function functionFiles(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !/\.(test|examples|d)\.ts$/.test(name))
    .filter((name) => !["index.ts", "register.ts"].includes(name))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Page of a function in the reference, relative to the add-in's address. */
export function helpPath(id) {
  return `docs/functions/${id}.html`;
}

/**
 * Reads the functions of a folder.
 * @returns {Promise<{ metadata: object, problems: string[] }>} the metadata with our additions, and everything wrong with it
 */
export async function readMetadata(folder, files = functionFiles(folder)) {
  const problems = [];
  const functions = [];
  for (const file of files) {
    // One file at a time: in a list, one faulty file would silently take the files after it with it.
    const result = await metadataGenerator.generateCustomFunctionsMetadata([file]);
    const name = path.basename(file);
    problems.push(...result.errors.map((error) => `${name}: ${error}`));
    const read = result.metadataJson ? JSON.parse(result.metadataJson) : { functions: [] };
    if (read.enums)
      problems.push(`${name}: @customenum is not used here; name the choices in the description.`);
    functions.push(...read.functions);
    problems.push(...lostFunctions(file, result.errors.length > 0 ? undefined : read.functions));
  }
  problems.push(...metadataProblems(functions));
  functions.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const entry of functions) {
    entry.helpUrl = DEVELOPMENT_URL + helpPath(entry.id);
    // Every argument is handed over as a range, also one that takes a single cell: Excel would else call the function once for each
    // cell of a range given there, each time with the whole of the other ranges, and keep one corner of each result.
    for (const parameter of entry.parameters) parameter.dimensionality = "matrix";
  }
  return {
    metadata: { allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true, functions },
    problems,
  };
}

/** Text of the committed file. */
export function printMetadata(metadata) {
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** Every @customfunction comment of a file must have become an entry, and its function must be exported. */
function lostFunctions(file, entries) {
  const problems = [];
  const name = path.basename(file);
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const place = (node) => `${name}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  let read = 0;
  for (const node of source.statements) {
    const tags = ts.getJSDocTags(node).filter((tag) => tag.tagName.text.toLowerCase() === "customfunction");
    if (ts.isExportDeclaration(node)) {
      problems.push(`${place(node)}: functions are declared where they are exported; no re-exports here.`);
    } else if (ts.isFunctionDeclaration(node)) {
      const exported = node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
      const called = node.name?.text ?? "(no name)";
      if (tags.length > 1) problems.push(`${place(node)}: ${called} has two @customfunction tags.`);
      if (tags.length > 0) read += 1;
      if (tags.length > 0 && !exported) problems.push(`${place(node)}: ${called} is not exported.`);
      if (tags.length === 0 && exported) {
        problems.push(
          `${place(node)}: ${called} is exported without @customfunction; helpers live in support/.`,
        );
      }
      if (tags.length > 0) problems.push(...parameterProblems(node, place(node), called));
    } else if (ts.isVariableStatement(node)) {
      const exported = node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
      if (exported)
        problems.push(
          `${place(node)}: an exported constant; the generator reads only function declarations.`,
        );
    }
  }
  const written = (text.match(/@customfunction\b/gi) ?? []).length;
  if (written !== read) {
    problems.push(
      `${name}: ${written} @customfunction comments, but ${read} on functions the generator reads.`,
    );
  } else if (entries !== undefined && entries.length !== read) {
    problems.push(`${name}: ${read} functions, but the generator made ${entries.length} entries.`);
  }
  if (read === 0) problems.push(`${name}: no worksheet function in it; helpers live in support/.`);
  return problems;
}

/** What the generator accepts and Excel then treats otherwise than the code says. */
function parameterProblems(node, place, called) {
  const problems = [];
  let optionalBefore = "";
  for (const parameter of node.parameters) {
    const name = parameter.name.getText();
    const type = parameter.type?.getText() ?? "";
    if (type.startsWith("CustomFunctions.")) continue;
    if (parameter.initializer) {
      problems.push(
        `${place}: ${called}(${name} = ...): Excel passes null for what is left out; write "name?: type".`,
      );
    }
    if (parameter.dotDotDotToken) {
      problems.push(`${place}: ${called}(...${name}): Excel passes one array; write it without the dots.`);
    }
    const optional = parameter.questionToken !== undefined || parameter.initializer !== undefined;
    if (optionalBefore !== "" && !optional) {
      problems.push(`${place}: ${called}: required "${name}" stands behind optional "${optionalBefore}".`);
    }
    if (optional) optionalBefore = name;
  }
  return problems;
}

/** Rules on the finished entries. */
function metadataProblems(functions) {
  const problems = [];
  const seen = new Map();
  for (const entry of functions) {
    const key = entry.id.toUpperCase();
    if (seen.has(key)) problems.push(`${entry.id}: the same id twice.`);
    seen.set(key, entry);
    if (entry.id !== entry.name)
      problems.push(`${entry.id}: its name is ${entry.name}; id and name are the same here.`);
    problems.push(...nameProblems(entry.name));
    problems.push(...textProblems(entry.description, entry.id));
    const names = new Set();
    for (const parameter of entry.parameters) {
      const where = `${entry.id}(${parameter.name})`;
      if (names.has(parameter.name.toLowerCase())) problems.push(`${where}: the same parameter twice.`);
      names.add(parameter.name.toLowerCase());
      problems.push(...textProblems(parameter.description, where));
    }
    if (entry.options?.volatile)
      problems.push(`${entry.id}: a volatile function recalculates on every edit; not here.`);
    if (!entry.result) problems.push(`${entry.id}: no result type.`);
  }
  return problems;
}

/** A description is one or more whole sentences that fit Excel's help, with nothing left to be filled in. */
function textProblems(text, where) {
  if (!text || !text.trim()) return [`${where}: no description.`];
  const problems = [];
  const plain = text.trim();
  if (plain.length < 10) problems.push(`${where}: "${plain}" says too little.`);
  // "a: children referred" names a row of the federal form.
  if (!/^([A-Z0-9"(]|[a-z]: )/.test(plain))
    problems.push(`${where}: a description begins with a capital letter: "${plain}".`);
  if (!/[.)?"]$/.test(plain)) problems.push(`${where}: a description ends with a full stop: "${plain}".`);
  if (/\b(TODO|TBD|FIXME|undefined)\b/.test(plain))
    problems.push(`${where}: unfinished description: "${plain}".`);
  return problems;
}

/** The register and the metadata name the same functions; each function is registered once. */
export function registerProblems(registered, metadata) {
  const problems = [];
  const known = new Set(metadata.functions.map((entry) => entry.id));
  const ids = Object.keys(registered);
  for (const id of ids) if (!known.has(id)) problems.push(`register.ts: ${id} has no @customfunction entry.`);
  for (const id of known)
    if (!ids.includes(id)) problems.push(`register.ts: ${id} is missing; Excel would show #NAME?.`);
  const owners = new Map();
  for (const [id, implementation] of Object.entries(registered)) {
    if (typeof implementation !== "function") problems.push(`register.ts: ${id} is not a function.`);
    if (owners.has(implementation))
      problems.push(`register.ts: ${id} and ${owners.get(implementation)} are one function.`);
    owners.set(implementation, id);
  }
  return problems;
}
