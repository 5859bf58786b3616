export const achievementWords = {
  title: "Revenue and budget",
} as const;
