/*
 * Name rules of Excel for custom functions (Office Add-ins documentation, "Custom functions naming and localization"). The
 * generator checks letters and length only; the rest shows up in Excel as a function that cannot be typed.
 */

/** Excel's last column is XFD. */
function isColumn(letters) {
  return letters.length < 3 || (letters.length === 3 && letters <= "XFD");
}

/** "A1", "XFD1048576", "R1C1", "R", "C": names a cell already. */
export function isCellReference(name) {
  const upper = name.toUpperCase();
  const a1 = /^([A-Z]{1,3})([0-9]{1,7})$/.exec(upper);
  if (a1 && isColumn(a1[1]) && Number(a1[2]) >= 1 && Number(a1[2]) <= 1_048_576) return true;
  return /^R[0-9]*(C[0-9]*)?$/.test(upper) || /^C[0-9]*$/.test(upper);
}

/** Excel 4 macro names the documentation warns of; a cell formula with one of them is refused. */
const macroNames = new Set([
  "RUN",
  "ECHO",
  "ERROR",
  "CALL",
  "GOTO",
  "HALT",
  "INPUT",
  "RETURN",
  "RESULT",
  "STEP",
  "WAIT",
]);

/** Everything wrong with a function's name, as sentences. */
export function nameProblems(name) {
  const problems = [];
  if (name.length < 3) problems.push(`${name}: a name has at least three characters.`);
  if (name.length > 128) problems.push(`${name}: a name has at most 128 characters.`);
  if (!/^[A-Z][A-Z0-9_.]*$/.test(name))
    problems.push(`${name}: capital letters, digits, "_" and "." only, a letter first.`);
  if (isCellReference(name)) problems.push(`${name}: is a cell reference.`);
  if (macroNames.has(name.toUpperCase())) problems.push(`${name}: is the name of an Excel 4 macro function.`);
  return problems;
}
