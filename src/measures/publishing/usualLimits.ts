/*
 * Where publishing begins unless a person sets something else. No rule names these numbers: each publisher chooses, and every job and
 * function takes another choice.
 */

/** The smallest count that is shown, and the fewest people a limit covers. */
export const USUAL_MINIMUM = 10;

/** The narrowest limit of a percent: nothing finer than below 5 and above 95. */
export const USUAL_EDGE = 5;
