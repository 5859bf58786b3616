"""Who is racially isolated and which school is identifiable, from the words of the rule, with exact fractions.

Written from Minnesota Rules 3535.0110 subparts 6 and 7 and the department's note on its list of 2012-13, without a look at this
project's own code. Run in this folder: python3 expected.py. It writes the files expected-*.csv beside it.
"""

import csv
from collections import defaultdict
from fractions import Fraction

LIMIT = Fraction(20)
TRADITIONAL = {"10", "20", "31", "32", "33"}
TESTED_TYPES = {"01", "03"}


def rows(name):
    with open(name, newline="") as file:
        return list(csv.DictReader(file))


def write(name, header, lines):
    with open(name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(lines)


def count(cell):
    return int(cell) if cell else 0


def ten(number):
    """A fraction with ten decimals, for people and for a test to ten decimals."""
    sign = "-" if number < 0 else ""
    scaled = abs(number) * 10**10
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return f"{sign}{whole // 10**10}.{whole % 10**10:010d}"


def percent(part, whole):
    return Fraction(100 * part, whole)


def neighbours(name):
    """Pairs that share a boundary, and pairs that share a point only."""
    boundary, corner = defaultdict(set), defaultdict(set)
    for row in rows(name):
        one = (row["district_number"], row["district_type"])
        other = (row["adjoining_number"], row["adjoining_type"])
        target = corner if "corner" in row.get("contact", "") else boundary
        target[one].add(other)
        target[other].add(one)
    return dict(boundary), dict(corner)


def districts(year, students, adjacency):
    """students: (number, type) -> {american indian, other protected, total}."""
    boundary, corner = neighbours(adjacency)
    share = {key: percent(s["indian"] + s["others"], s["total"]) for key, s in students.items()}

    def isolated_by(measure):
        value = {}
        for key, s in students.items():
            part, whole = measure(s)
            value[key] = percent(part, whole) if whole else None
        found = set()
        for key in students:
            for other in boundary.get(key, ()):
                if other not in students or value[key] is None or value[other] is None:
                    continue
                if value[key] - value[other] > LIMIT:
                    found.add(key)
        return found

    isolated = isolated_by(lambda s: (s["indian"] + s["others"], s["total"]))
    without_part = isolated_by(lambda s: (s["others"], s["total"]))
    without_both = isolated_by(lambda s: (s["others"], s["total"] - s["indian"]))
    lines = []
    for key in sorted(key for key in students if key in boundary):
        known = sorted(other for other in boundary[key] if other in students)
        gaps = [(share[key] - share[other], other) for other in known]
        widest = max(gap for gap, _ in gaps)
        behind = min(other for gap, other in gaps if gap == widest)
        if key in isolated:
            status = "isolated"
        elif boundary[key] & isolated:
            status = "adjoining"
        else:
            status = "none"
        s = students[key]
        lines.append(
            [
                *key,
                s["indian"] + s["others"],
                s["total"],
                ten(share[key]),
                status,
                ten(widest),
                "-".join(behind),
                "yes" if key in isolated and key not in without_part else "no",
                "yes" if key in isolated and key not in without_both else "no",
                " ".join("-".join(other) for other in sorted(boundary[key]) if other not in students),
            ]
        )
    write(
        f"expected-districts-{year}.csv",
        ["number", "type", "protected", "total", "percent", "status", "widest_gap", "neighbour"]
        + ["only_indian_numerator", "only_indian_both", "missing_neighbours"],
        lines,
    )
    pairs = []
    for kind, table in (("boundary", boundary), ("point", corner)):
        for one in sorted(table):
            for other in sorted(table[one]):
                if one < other and one in students and other in students:
                    gap = share[one] - share[other]
                    high, low = (one, other) if gap >= 0 else (other, one)
                    above = "yes" if abs(gap) > LIMIT else "no"
                    pairs.append(["-".join(high), "-".join(low), ten(abs(gap)), above, kind])
    write(f"expected-pairs-{year}.csv", ["higher", "lower", "gap", "above", "contact"], pairs)
    missing = sorted(key for key in boundary if key not in students)
    write(f"expected-missing-{year}.csv", ["number", "type"], missing)


def by_grade():
    students = defaultdict(lambda: {"indian": 0, "others": 0, "total": 0})
    for row in rows("districts-by-grade-2012-13.csv"):
        if row["grade"] == "All Grades":
            continue
        s = students[(row["district_number"], row["district_type"])]
        s["indian"] += count(row["ami"])
        s["others"] += count(row["api"]) + count(row["his"]) + count(row["blk"])
        s["total"] += count(row["total_students"])
    return students


def one_row():
    students = {}
    for row in rows("districts-2022-23.csv"):
        total, white, indian = (count(row[c]) for c in ("total_enrollment", "white", "native_american"))
        key = (row["district_number"], row["district_type"])
        students[key] = {"indian": indian, "others": total - white - indian, "total": total}
    return students


def schools():
    table = [
        row
        for row in rows("schools-by-grade-2012-13.csv")
        if row["grade"] != "All Grades"
        and row["district_type"] in TESTED_TYPES
        and row["school_classification"] in TRADITIONAL
        and count(row["total_students"]) > 0
    ]
    of_grade = defaultdict(lambda: [0, 0])
    of_school = defaultdict(lambda: {"grades": set(), "indian": 0, "others": 0, "total": 0})
    for row in table:
        district = (row["district_number"], row["district_type"])
        indian = count(row["ami"])
        others = count(row["api"]) + count(row["his"]) + count(row["blk"])
        total = count(row["total_students"])
        sums = of_grade[district + (row["grade"],)]
        sums[0] += indian + others
        sums[1] += total
        school = of_school[district + (row["school_number"],)]
        school["grades"].add(row["grade"])
        school["indian"] += indian
        school["others"] += others
        school["total"] += total
    lines = []
    for key in sorted(of_school):
        s = of_school[key]
        sums = [of_grade[key[:2] + (grade,)] for grade in s["grades"]]
        district = percent(sum(p for p, _ in sums), sum(t for _, t in sums))
        exception = percent(s["indian"], s["total"]) > percent(s["others"], s["total"])
        own = percent(s["others"] if exception else s["indian"] + s["others"], s["total"])
        gap = own - district
        lines.append(
            [*key, ten(own), ten(district), ten(gap), "yes" if gap > LIMIT else "no", "yes" if exception else "no"]
        )
    write(
        "expected-schools-2012-13.csv",
        ["number", "type", "school", "percent", "district_percent", "difference", "identifiable", "exception"],
        lines,
    )


districts("2012-13", by_grade(), "adjacency-2012.csv")
districts("2022-23", one_row(), "adjacency-2025-26.csv")
schools()
