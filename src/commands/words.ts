/** What the ribbon's buttons say where something goes wrong. */
export const commandWords = { tryAgain: "Try again." } as const;
