import { associateCommands } from "./commands";

/* Runs beside the functions in the add-in's page; Excel may press a button before the pane was ever opened. */
void Office.onReady().then(associateCommands);
