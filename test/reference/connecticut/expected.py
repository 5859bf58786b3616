"""Computes expected.csv anew from districts.csv: python3 expected.py > expected.csv

Percents by exact fractions; mean and standard deviation (of the whole, not of a sample) of the districts' suspension percents.
The line "Connecticut" is the state and no district.
"""

import csv
import math
import sys
from fractions import Fraction
from pathlib import Path


def published(cell):
    return None if cell in ("-6666", "-9999") else Fraction(cell)


with open(Path(__file__).with_name("districts.csv"), newline="") as file:
    rows = list(csv.DictReader(file))

writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["School year", "What", "Count", "Value"])
for year in sorted({row["School year"] for row in rows}):
    of_year = [row for row in rows if row["School year"] == year]
    state = next(row for row in of_year if row["District"] == "Connecticut")
    districts = [row for row in of_year if row is not state]
    rates = []
    for row in districts:
        graduates, cohort = published(row["Graduates in four years"]), published(row["Four-year cohort"])
        if graduates is not None and cohort is not None:
            rates.append(100 * graduates / cohort)
    suspended = [percent for percent in (published(row["Published percent suspended"]) for row in districts) if percent is not None]
    mean = sum(suspended) / len(suspended)
    variance = sum((percent - mean) ** 2 for percent in suspended) / len(suspended)
    state_rate = 100 * published(state["Graduates in four years"]) / published(state["Four-year cohort"])
    writer.writerow([year, "state rate", 1, repr(float(state_rate))])
    writer.writerow([year, "district rates, sum", len(rates), repr(float(sum(rates)))])
    writer.writerow([year, "suspended, mean", len(suspended), repr(float(mean))])
    writer.writerow([year, "suspended, standard deviation", len(suspended), repr(math.sqrt(variance))])
