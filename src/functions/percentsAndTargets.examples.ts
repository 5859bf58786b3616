import type { Example } from "./support/example";

const PLAN = "State Performance Plan 2005-2013";

export const examples: readonly Example[] = [
  {
    function: "PERCENT",
    formula: "=MN.PERCENT(12,676)",
    shows: "1.8",
    source: `${PLAN}, indicator 4A, baseline (line 437)`,
  },
  {
    function: "PERCENT",
    formula: "=MN.PERCENT({113;21;2},487)",
    shows: [["23.2"], ["4.3"], ["0.4"]],
    source: `${PLAN}, indicator 4B, results (lines 535-540)`,
    note: "A column of counts over one whole.",
  },
  {
    function: "TARGET",
    formula: '=MN.TARGET("1",2008)',
    shows: "80.0",
    source: `${PLAN}, indicator 1, targets (line 170)`,
  },
  {
    function: "TARGET",
    formula: '=MN.TARGET("19",2010)',
    shows: [["80.0", "90.0"]],
    source: `${PLAN}, indicator 19, targets (line 2114)`,
    note: "A range gives two cells, low and high.",
  },
  {
    function: "TARGET",
    formula: '=MN.TARGET("3",2005,"3C reading 3")',
    shows: "72.2",
    source: `${PLAN}, indicator 3, targets (line 362)`,
  },
  {
    function: "TARGET",
    formula: '=MN.TARGET("4B",2009)',
    shows: "#N/A",
    source: `${PLAN}, indicator 4B, targets (lines 585-587) begin with FFY 2010`,
    note: "A year without a target is never answered with another year's.",
  },
  {
    function: "TARGETS",
    formula: '=MN.TARGETS("4B")',
    shows: [2010, 2011, 2012].map((ffy, index) => [
      "4B",
      String(ffy),
      "0",
      "0",
      "at most",
      `Minnesota State Performance Plan, Part B, 2005-2013 (revised April 17, 2012), Indicator 4B, targets (line ${585 + index})`,
    ]),
    source: `${PLAN}, indicator 4B, targets (lines 585-587)`,
  },
  {
    function: "BASELINE",
    formula: '=MN.BASELINE("14","14C")',
    shows: "77.6",
    source: `${PLAN}, indicator 14, baseline (line 1598)`,
  },
  {
    function: "STATUS",
    formula: '=MN.STATUS("16",2010,{100;99.96})',
    shows: [["met"], ["not met"]],
    source: `${PLAN}, indicator 16: the target of FFY 2010 is 100% (line 1913)`,
    note: "Nothing is rounded before comparing.",
  },
  {
    function: "STATUS",
    formula: '=MN.STATUS("9",2005,1.3)',
    shows: "no target",
    source: `${PLAN}, indicator 9, targets: FFY 2005 is printed as N/A (line 1087)`,
  },
  {
    function: "STATUS",
    formula: '=MN.STATUS("1",2011,{"85-89";"LT50";"80-89"})',
    shows: [["met"], ["not met"], ["#N/A"]],
    source: `${PLAN}, indicator 1: the target of FFY 2011 is 85.0% (line 173)`,
    note: "Ranges as the federal EDFacts files publish them. From 80-89 nobody can tell.",
  },
  {
    function: "SOURCE",
    formula: '=MN.SOURCE("17",2008)',
    shows:
      "Minnesota State Performance Plan, Part B, 2005-2013 (revised April 17, 2012), Indicator 17, targets (line 1996)",
    source: `${PLAN}, indicator 17, targets`,
  },
];
