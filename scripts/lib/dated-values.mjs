/*
 * Finds every dated value in what the rooms export, whatever file it is in: a table is an array whose entries have a year (`ffy` or
 * `since`), a `value` and a `source`. The parameters page is printed from this, and the house rules check it; a new table needs
 * no registration to be seen.
 */

const isObject = (thing) => typeof thing === "object" && thing !== null;

/** One entry of a dated table. */
function isDatedEntry(thing) {
  return (
    isObject(thing) && (typeof thing.ffy === "number" || typeof thing.since === "number") && "value" in thing
  );
}

/** Indicators are read above by their measures; walked again, their tables would stand there twice and under other names. */
function isIndicator(thing) {
  return isObject(thing) && typeof thing.code === "string" && Array.isArray(thing.measures);
}

function isTable(thing) {
  return Array.isArray(thing) && thing.length > 0 && thing.every(isDatedEntry);
}

/**
 * @param {Readonly<Record<string, Readonly<Record<string, unknown>>>>} modules repository path -> what the file exports
 * @param {readonly object[]} indicators the register
 * @returns {{ tables: object[], baselines: object[] }} each table once, under its best name
 */
export function datedValues(modules, indicators) {
  const tables = [];
  const baselines = [];
  const seen = new Set();
  const add = (table) => {
    if (seen.has(table.entries)) return;
    seen.add(table.entries);
    tables.push(table);
  };
  for (const indicator of indicators) {
    const group = `Indicator ${indicator.code}: ${indicator.title}`;
    for (const measure of indicator.measures) {
      const one = indicator.measures.length === 1 && measure.code === indicator.code;
      const name = one ? "Targets" : `Targets ${measure.code}: ${measure.title}`;
      if (measure.targets.length > 0) add({ group, name, kind: "target", entries: measure.targets });
      if (measure.baseline !== undefined)
        baselines.push({ group, name: measure.code, baseline: measure.baseline });
    }
    if (indicator.definitions.length > 0)
      add({ group, name: "Definition", kind: "rule", entries: indicator.definitions });
  }
  for (const [file, exported] of Object.entries(modules)) {
    const group = groupOf(file, indicators);
    for (const [name, value] of Object.entries(exported)) {
      if (isIndicator(value) || (Array.isArray(value) && value.every(isIndicator))) continue;
      walk(value, name, (table) => add({ group, kind: "rule", file, exportName: name, ...table }), new Set());
    }
  }
  return { tables, baselines };
}

/** The heading a file's tables stand under: its indicator, or its room and subject. */
function groupOf(file, indicators) {
  const folder = /^src\/indicators\/b0*(\d+)([a-z]?)-/.exec(file);
  const code = folder === null ? undefined : `${folder[1]}${folder[2].toUpperCase()}`;
  const indicator = indicators.find((one) => one.code === code);
  if (indicator !== undefined) return `Indicator ${indicator.code}: ${indicator.title}`;
  if (code !== undefined) return `Indicator ${code}`;
  const subject = inWords(file.replace(/^.*\//, "").replace(/\.tsx?$/, ""));
  const rooms = {
    law: "Shared rules",
    achievement: "Achievement and Integration",
    indicators: "Indicators",
    monitoring: "Monitoring",
  };
  return `${rooms[file.split("/")[1]] ?? file.split("/")[1]}: ${subject}`;
}

/** Tables may stand inside objects and arrays; a circle ends where it closes. */
function walk(value, name, add, path) {
  if (!isObject(value) || path.has(value)) return;
  path.add(value);
  if (isTable(value)) add({ name: inWords(name), entries: value });
  else if (Array.isArray(value))
    value.forEach((part, index) => walk(part, `${name} ${index + 1}`, add, path));
  else for (const [key, part] of Object.entries(value)) walk(part, `${name}.${key}`, add, path);
  path.delete(value);
}

/** "minimumGroupSize", "MINIMUM_GROUP_SIZE" -> "Minimum group size". */
export function inWords(name) {
  const [first, ...rest] = name.split(".");
  const spaced = /[a-z]/.test(first)
    ? first.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([a-z])(\d{4})/g, "$1 $2")
    : first.replaceAll("_", " ");
  const lower = spaced.toLowerCase();
  return [lower.charAt(0).toUpperCase() + lower.slice(1), ...rest].join(" ");
}

/** A value as a reader sees it. */
export function printValue(value) {
  if (value === null) return "ends";
  if (value === Infinity) return "any number";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "function") return `method ${inWords(value.name).toLowerCase()}`;
  if (!isObject(value)) return String(value);
  if (typeof value.printed === "string" && typeof value.low === "number") return printTarget(value);
  if (Array.isArray(value)) return value.map(printValue).join(", ");
  return Object.entries(value)
    .filter(([key, part]) => part !== undefined && key !== "source")
    .map(([key, part]) => `${inWords(key).toLowerCase()} ${printValue(part)}`)
    .join("; ");
}

/** A target as we read it, and the plan's own print where that says more. */
function printTarget({ low, high, printed }) {
  return low === high ? printPercent(low, printed) : withPrint(`${low}% to ${high}%`, printed);
}

/** "82.0%": a percent with the decimals it was printed with. */
export function printPercent(percent, printed) {
  const plain = /^([\d.]+) ?%?$/.exec(printed);
  return plain !== null && Number(plain[1]) === percent ? `${plain[1]}%` : withPrint(`${percent}%`, printed);
}

function withPrint(read, printed) {
  return printed === "" || printed === read ? read : `${read} (printed "${printed}")`;
}
