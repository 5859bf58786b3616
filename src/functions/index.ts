import { functions } from "./register";

/*
 * The first script of the add-in's page. Excel starts calling as soon as the page has run this, so it does nothing else: the
 * functions are associated at once and synchronously, and the pane comes later in its own script.
 */
for (const [id, implementation] of Object.entries(functions)) {
  CustomFunctions.associate(id, implementation as (...args: unknown[]) => unknown);
}
