import { button } from "./button";

/*
 * Ribbon buttons that do something; the manifest names them `recalculate`, `writeTargets` and `explainCell`. Excel may press one as soon as
 * this script has run, so the names are associated at once, and what they need arrives when they are first pressed.
 */
Office.actions.associate(
  "recalculate",
  button(async () => (await import("./ribbonCommands")).recalculate),
);
Office.actions.associate(
  "writeTargets",
  button(async () => (await import("./ribbonCommands")).writeTargets),
);
Office.actions.associate(
  "explainCell",
  button(async () => (await import("./ribbonCommands")).explainCell),
);
