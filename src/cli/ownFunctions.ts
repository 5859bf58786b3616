import { functions } from "../functions/register";
import { functionLibrary } from "../functions/support/library";
import metadata from "../functions/metadata.json";

/** Our worksheet functions as a workbook takes them. */
export const library = functionLibrary(metadata, functions);
export type OwnFunction = (typeof library.functions)[number];
