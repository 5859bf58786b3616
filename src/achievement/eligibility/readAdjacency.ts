import { cellOf, hasColumn, isBlankRow, type CellTable, type TableIssue } from "./cellTable";
import { keyOf, readDistrict, textOf, type DistrictName } from "./districtKey";

/** Two districts that touch, named once, the lower key first. */
export interface AdjoiningPair {
  readonly one: DistrictName;
  readonly other: DistrictName;
  /** They meet in a point and share no boundary. */
  readonly cornerOnly: boolean;
}

export interface Adjacency {
  readonly pairs: readonly AdjoiningPair[];
  readonly issues: readonly TableIssue[];
  readonly hasTypes: boolean;
  /** Pairs the table names in one direction only; they count in both. */
  readonly oneWay: number;
}

const CORNER = /corner|point/i;

/** Reads the pairs of an adjacency table. A pair counts in both directions, however often and in whichever order it is listed. */
export function readAdjacency(table: CellTable): Adjacency {
  const issues: TableIssue[] = [];
  const pairs = new Map<string, AdjoiningPair & { directions: Set<string> }>();
  for (let row = 0; row < table.count; row++) {
    if (isBlankRow(table, row)) continue;
    const at = (column: string) => cellOf(table, column, row);
    const from = readDistrict(at("number"), at("type"), at("name"));
    const to = readDistrict(at("adjoiningNumber"), at("adjoiningType"), at("adjoiningName"));
    const refuse = (column: string, what: string, advice: string) =>
      issues.push({ severity: "error", rows: [row], column, what: `${what}; the row is not used`, advice });
    if (from === undefined) refuse("number", "has no district number", "Type the district's number.");
    else if (to === undefined)
      refuse(
        "adjoiningNumber",
        "has no number of an adjoining district",
        "Type the adjoining district's number.",
      );
    else if (keyOf(from) === keyOf(to)) {
      const types = from.type === "" ? "; where two districts have one number, the types are needed" : "";
      refuse("adjoiningNumber", `${keyOf(from)} adjoins itself${types}`, "Correct one of the two.");
    } else add(pairs, from, to, CORNER.test(textOf(at("contact"))));
  }
  const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  return {
    pairs: sorted.map(({ one, other, cornerOnly }) => ({ one, other, cornerOnly })),
    issues,
    hasTypes: hasColumn(table, "type") && hasColumn(table, "adjoiningType"),
    oneWay: sorted.filter(({ directions }) => directions.size === 1).length,
  };
}

function add(
  pairs: Map<string, AdjoiningPair & { directions: Set<string> }>,
  from: DistrictName,
  to: DistrictName,
  cornerOnly: boolean,
): void {
  const [one, other] = keyOf(from) < keyOf(to) ? [from, to] : [to, from];
  const key = `${keyOf(one)} ${keyOf(other)}`;
  const known = pairs.get(key);
  if (known === undefined) {
    pairs.set(key, { one, other, cornerOnly, directions: new Set([keyOf(from)]) });
    return;
  }
  known.directions.add(keyOf(from));
  // Once listed as a boundary it is one; names may stand in one of the rows only.
  pairs.set(key, {
    one: known.one.name === "" ? one : known.one,
    other: known.other.name === "" ? other : known.other,
    cornerOnly: known.cornerOnly && cornerOnly,
    directions: known.directions,
  });
}
