import { installCustomFunctions } from "../src/functions/support/runtime";

/* Outside Excel the functions find the same two names they use inside it. */
installCustomFunctions();
