import { button } from "./button";

/*
 * Ribbon buttons that open no pane; the manifest names them `recalculate` and `writeTargets`. Excel may press one as soon as
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
