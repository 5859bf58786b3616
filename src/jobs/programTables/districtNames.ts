import { keyOf, nameOf, sameName } from "../../achievement/eligibility/districtKey";
import type { DistrictResult } from "../../achievement/eligibility/districtStatus";

/** Which district of the enrollment a cell of another table means; or why that cannot be told. */
export type NamedDistrict = { readonly district: DistrictResult } | { readonly unclear: string };

/**
 * Finds districts by what people write in a column District: number and type (0742-01), the number alone where one district has it,
 * or the name. A name may leave out the words that all districts share. Nothing is guessed beyond that.
 */
export class DistrictNames {
  constructor(private readonly districts: readonly DistrictResult[]) {}

  find(text: string): NamedDistrict {
    const words = text.trim();
    const code =
      /^(?:isd\s*#?\s*)?(\d{1,4})(?:\.0+)?(?:-(\d{1,2}))?$/i.exec(words) ??
      /\((\d{1,4})-(\d{1,2})\)$/.exec(words);
    if (code !== null) {
      const number = code[1]!.padStart(4, "0");
      const type = code[2]?.padStart(2, "0");
      return only(
        this.districts.filter(
          ({ name }) =>
            name.number === number && (type === undefined || name.type === "" || name.type === type),
        ),
        words,
      );
    }
    const exact = this.districts.filter(({ name }) => sameName(name.name, words));
    if (exact.length > 0) return only(exact, words);
    const short = shortName(words);
    return only(
      this.districts.filter(({ name }) => short !== "" && sameName(shortName(name.name), short)),
      words,
    );
  }
}

function only(found: readonly DistrictResult[], words: string): NamedDistrict {
  const [first] = found;
  if (first === undefined)
    return { unclear: `"${words}" is not among the districts of the enrollment table` };
  return found.length === 1
    ? { district: first }
    : { unclear: `"${words}" stands for ${found.map(({ name }) => nameOf(name)).join(" and ")}` };
}

const SHARED_WORDS = /\b(public|independent|common|special|schools?|districts?|dist|isd|no)\b\.?(?=\s|$)/gi;

/** The part of a name that tells districts apart: "ST. CLOUD" of "ST. CLOUD PUBLIC SCHOOL DISTRICT". */
export function shortName(name: string): string {
  const short = name.replace(SHARED_WORDS, " ").replace(/\s+/g, " ").trim();
  return short === "" ? name.trim() : short;
}

/** "ST. CLOUD (0742-01)". */
export function shortNameOf({ name }: Pick<DistrictResult, "name">): string {
  return name.name === "" ? nameOf(name) : `${shortName(name.name)} (${keyOf(name)})`;
}
