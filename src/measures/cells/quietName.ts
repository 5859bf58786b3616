/*
 * Names as official files shout them, written as people write them, for labels: never for matching, and never in place of the name in a table.
 */

/** Written in capitals also by people who do not shout. */
const CAPITALS = new Set(["ISD", "IB", "II", "III", "IV", "MN", "USA"]);

/** "RED LAKE PUBLIC SCHOOL DISTRICT" as "Red Lake Public School District"; a name with a small letter stays as it is. */
export function quietName(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{3}/u.test(name)) return name;
  return name.replace(/[\p{Lu}\p{Nd}][\p{Lu}\p{Nd}.'’]*/gu, (word) => {
    // Letters with a point each, and words nobody can say, are abbreviations: A.C.G.C., GFW.
    const letters = word.replace(/[^\p{Lu}]/gu, "");
    if (CAPITALS.has(letters) || /^(?:\p{Lu}\.){2,}/u.test(word)) return word;
    if (letters.length > 1 && !/[AEIOUY]/.test(letters) && !COMMON.has(letters)) return word;
    return word
      .toLowerCase()
      .replace(/^\p{Ll}/u, (first) => first.toUpperCase())
      .replace(/^Mc(\p{Ll})/u, (_, next: string) => `Mc${next.toUpperCase()}`)
      .replace(/^O['’](\p{Ll})/u, (start) => start.toUpperCase());
  });
}

/** Short forms without a vowel that are words all the same. */
const COMMON = new Set(["ST", "MT", "DR", "CTR", "SCH", "SCHL", "TWP", "FT", "SR", "JR", "DST", "PBLC"]);

/** "Red Lake Public School District" as "Red Lake": what all districts' names end in tells none from another. */
export function withoutSchoolDistrict(name: string): string {
  const short = name
    .replace(
      /[\s,]+(?:(?:public|community|area|independent)\s+)*(?:schools?|sch\.?)(?:\s+(?:district|dist\.?|dst\.?))?\.?$/i,
      "",
    )
    .trim();
  return short === "" || /^(?:public|community|area|independent)$/i.test(short) ? name : short;
}
