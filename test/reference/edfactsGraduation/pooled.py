"""Between which percents Minnesota's graduation rate of youth with disabilities lies, from the published ranges of its schools.

For each school every count of graduates is tried: it is possible where its percent, as it is or rounded half up to a whole
percent, is in the published range. Schools without a cohort or without data are left out. Prints one line a school year: schools, youth, fewest and most graduates.
"""

import csv
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).parent


def in_range(rate, percent):
    if rate == "PS":
        return True
    for sign, holds in (("GE", lambda end: percent >= end), ("LT", lambda end: percent < end), ("LE", lambda end: percent <= end)):
        if rate.startswith(sign):
            return holds(int(rate[2:]))
    low, _, high = rate.partition("-")
    return int(low) <= percent <= int(high or low)


def possible(rate, graduates, cohort):
    percent = Fraction(100 * graduates, cohort)
    rounded = (percent + Fraction(1, 2)).__floor__()
    return in_range(rate, percent) or in_range(rate, rounded)


def main():
    with open(HERE / "minnesota-schools.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    for year in ("2011-12", "2012-13"):
        schools = youth = fewest = most = 0
        for row in rows:
            cohort, rate = row["Cohort, youth with disabilities"], row["Rate, youth with disabilities"]
            if row["School year"] != year or cohort in ("", ".") or rate in ("", "."):
                continue
            counts = [g for g in range(int(cohort) + 1) if possible(rate, g, int(cohort))]
            schools, youth = schools + 1, youth + int(cohort)
            fewest, most = fewest + min(counts), most + max(counts)
        print(year, schools, youth, fewest, most)


main()
