"""Counts expected.csv anew from minnesota-schools.csv: python3 count.py > expected.csv

Shares nothing with the product: a rate becomes the list of whole percents that it may stand for, and each of them is held
against the target on its own.
"""

import collections
import csv
import sys
from pathlib import Path

# State Performance Plan, indicator 1: 85.0% for FFY 2011 (line 173) and for FFY 2012 (line 175).
TARGET = 85


def percents(rate):
    if rate.isdigit():
        return [int(rate)]
    if rate.startswith("GE"):
        return range(int(rate[2:]), 101)
    if rate.startswith("LT"):
        return range(0, int(rate[2:]))
    if rate.startswith("LE"):
        return range(0, int(rate[2:]) + 1)
    first, last = rate.split("-")
    return range(int(first), int(last) + 1)


def kind(rate):
    if rate in ("PS", "."):
        return {"PS": "suppressed", ".": "no data"}[rate]
    return "number" if rate.isdigit() else "range"


def status(rate):
    if kind(rate) in ("suppressed", "no data"):
        return "not published"
    met = {percent >= TARGET for percent in percents(rate)}
    return "cannot be told" if len(met) == 2 else "met" if met == {True} else "not met"


counts = collections.Counter()
with open(Path(__file__).with_name("minnesota-schools.csv"), newline="") as file:
    for row in csv.DictReader(file):
        year = row["School year"]
        for youth in ("all youth", "youth with disabilities"):
            counts[year, youth, "kind", kind(row["Rate, " + youth])] += 1
        counts[year, "youth with disabilities", "status", status(row["Rate, youth with disabilities"])] += 1

writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["School year", "Youth", "Counted by", "Which", "Schools"])
for key in sorted(counts):
    writer.writerow([*key, counts[key]])
