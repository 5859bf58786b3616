/*
 * What is computed how, beside other calculators: where numbers differ, by how much, and why. `ours` is what the formula must give, to the
 * decimals written; the page is not made when it gives anything else. `theirs` is printed in the source named, or follows by hand from the rule stated.
 */
export const comparisons = [
  {
    title: "A ratio exactly at its threshold",
    text: 'Macro workbooks and scripts divide two risks, each already a rounded fraction inside the computer. 30 of 100 against 10 of 100 then is 2.9999999999999996, and a rule "3.0 or more" misses the district.',
    rows: [
      {
        what: "30 of 100 against 10 of 100, at least 3?",
        formula: "=MN.RISKRATIO(30,100,10,100)>=3",
        ours: "TRUE",
        theirs: "FALSE in R, Python or any program that computes 0.3/0.1 in binary",
      },
      {
        what: "42 of 79 against 15 of 79, exactly 2.8, by the rule of indicator 9",
        formula: '=INDEX(MN.REPRESENTATION("9",2010,{42,15},{79,79},{420,150},{790,790}),1,5)',
        ours: "over",
        theirs: "none: the same division gives 2.7999999999999994",
      },
    ],
    why: [
      "We compare the counts by multiplying, without dividing. Over all exact ties of groups up to 60, dividing misses about half of those at 2.8.",
    ],
    pages: [
      ["MN.RISKRATIO", "functions/RISKRATIO.md"],
      ["Indicator 9", "indicators/9.md"],
    ],
  },
  {
    title: "More than, or at least",
    text: "The federal rule on significant disproportionality asks for a ratio above the threshold. The plan's rule for indicators 9 and 10 asks for at or above. Other states use the one or the other.",
    rows: [
      {
        what: "Ratio 3.00, threshold 3, federal rule",
        formula: "=INDEX(MN.SIGDISPRO({30,10},{100,100},{300,100},{1000,1000},3),1,3)",
        ours: "none",
        theirs: 'a finding in states whose rule is "3.0 or greater" (Massachusetts, indicator 9)',
      },
    ],
    why: [
      "Which of the two a function follows stands in its working. Do not carry a result of one rule over to the other.",
    ],
    pages: [
      ["MN.SIGDISPRO", "functions/SIGDISPRO.md"],
      ["Significant disproportionality", "jobs/significant-disproportionality.md"],
      ["Indicator 10", "indicators/10.md"],
    ],
  },
  {
    title: "Rounded figures divided again",
    text: "Published examples sometimes divide figures that were rounded for print. Ratios of small percents move a great deal.",
    rows: [
      {
        what: "WRR of group 4, DTAT example 6.1",
        formula:
          "=MN.WRR({121,11,18,316,21,732,3},{6002,311,1213,6224,212,34897,3175},{69672,1991,13934,73653,1424,238875,15287},4)",
        ours: "2.53",
        theirs: "2 in its text, from .04 over .02; its own code gives 2.53",
      },
      {
        what: "ARR, DTAT example 5.1, State cases as printed in total (8,210)",
        formula: "=MN.ALTRISKRATIO(189,4697,8210-3110,341183)",
        ours: "2.69",
        theirs: "2.69 as printed",
      },
      {
        what: "The same with the printed groups added up (8,154)",
        formula: "=MN.ALTRISKRATIO(189,4697,8154-3110,341183)",
        ours: "2.72",
        theirs: "not shown: total and groups of the example differ by 56",
      },
    ],
    why: [
      "A printed total is not always the sum of its groups. Our functions take the counts you give; add the groups up and compare before you subtract from a total.",
    ],
    pages: [
      ["MN.WRR", "functions/WRR.md"],
      ["MN.ALTRISKRATIO", "functions/ALTRISKRATIO.md"],
    ],
  },
  {
    title: "A group that is absent from the district",
    text: "The weighted risk ratio needs the risk of every other group. Where a group has nobody in the district there is none, and no publication we found says what then.",
    rows: [
      {
        what: "Absent groups leave the weights (usual)",
        formula: "=MN.WRR({229,0,1,1,0,1,0},{742,0,2,3,0,4,0},{5789,190,1308,10052,124,20886,1895},1)",
        ours: "1.08",
        theirs: "1.15 in workbooks that take an empty cell for a risk of 0",
      },
      {
        what: "Absent groups have a risk of 0",
        formula: '=MN.WRR({229,0,1,1,0,1,0},{742,0,2,3,0,4,0},{5789,190,1308,10052,124,20886,1895},1,"zero")',
        ours: "1.15",
        theirs: "1.15",
      },
      {
        what: "No result then",
        formula:
          '=MN.WRR({229,0,1,1,0,1,0},{742,0,2,3,0,4,0},{5789,190,1308,10052,124,20886,1895},1,"strict")',
        ours: "#N/A",
        theirs: 'an error or "not calculated"',
      },
    ],
    why: [
      "The data are those of DTAT's example 5.2. The choice is an argument, and the working says which one was used.",
    ],
    pages: [["MN.WRR", "functions/WRR.md"]],
  },
  {
    title: "Summary statements from counts, not from percents",
    text: "The plan prints category percents with one decimal and summary statements from the counts. From the printed percents the statements come out a little otherwise.",
    rows: [
      {
        what: "Outcome B, statement 1, FFY 2009",
        formula: "=MN.COSF_SUMMARY1(46,982,1723,1894)",
        ours: "77.9",
        theirs: "77.8 from 0.8, 17.0, 29.7 and 32.7 percent (lines 879-883)",
      },
      {
        what: "Outcome A, statement 2, FFY 2009",
        formula: "=MN.COSF_SUMMARY2(46,918,1901,1837,1090)",
        ours: "50.5",
        theirs: "50.6 from 31.7 and 18.8 percent, as all five add up to 99.9",
      },
      {
        what: "A child with rating 4 at entry and exit and no new skill, ratings deciding",
        formula: '=MN.COSF_CATEGORY(4,4,"No","lenient")',
        ours: "b",
        theirs: 'a, in scripts that test only "exit not above entry and No"',
      },
      {
        what: "The same child, usual",
        formula: '=MN.COSF_CATEGORY(4,4,"No")',
        ours: "#N/A",
        theirs: "the national workbook lists it as an impossible combination",
      },
    ],
    why: [
      "The national COS Calculator is a workbook for up to 12,000 rows and counts children with at least 182 days of service. We have no limit of rows, and the days are a setting that is shown with the result.",
      "An equal rating at an older age needs new skills, so No cannot go with it. Counting such children in category a would lower statement 1.",
    ],
    pages: [
      ["MN.COSF_CATEGORY", "functions/COSF_CATEGORY.md"],
      ["MN.COSF_SUMMARY1", "functions/COSF_SUMMARY1.md"],
      ["Indicator 7", "indicators/7.md"],
      ["From exits to child outcomes", "jobs/outcome-waterfall.md"],
    ],
  },
  {
    title: "Graduation rate",
    text: "The plan divides the graduates by themselves and the dropouts of the cohort. The federal four-year rate divides by everybody in the cohort, those still enrolled too, and comes out lower.",
    rows: [
      {
        what: "70 graduates, 10 dropouts, 20 still enrolled",
        formula: "=MN.GRADUATION_RATE(70,2,2,3,3)",
        ours: "87.5",
        theirs: "70.0, the four-year cohort rate as EDFacts publishes it (70 of 100, by hand)",
      },
    ],
    why: [
      "Published rates are read on the page of indicator 1 with their ranges, and never mixed with the plan's.",
    ],
    pages: [
      ["MN.GRADUATION_RATE", "functions/GRADUATION_RATE.md"],
      ["Indicator 1", "indicators/1.md"],
    ],
  },
  {
    title: "Met, or rounded to met",
    text: "A sheet that rounds to one decimal before it compares shows 99.96 percent as 100.0 and calls a target of 100 met.",
    rows: [
      {
        what: "99.96 percent against 100",
        formula: '=MN.STATUS("16",2010,99.96)',
        ours: "not met",
        theirs: "met, after =ROUND(99.96,1)",
      },
      {
        what: "Shown with one decimal, half up, as Excel does",
        formula: "=ROUND(2.25,1)",
        ours: "2.3",
        theirs: "2.2 in R and Python, which take halves to the even digit",
      },
    ],
    why: ["Nothing is rounded before comparing. What is shown is rounded half up, as Excel rounds."],
    pages: [
      ["MN.STATUS", "functions/STATUS.md"],
      ["The plan, computed again", "plan-check.md"],
    ],
  },
  {
    title: "The standard deviation of suspension rates",
    text: "The plan sets its bar at 1.75 standard deviations above the State's rate and does not say which deviation. Rates of 2 and 4 percent in two districts of 100 children each:",
    rows: [
      {
        what: "Over all districts (usual)",
        formula: "=INDEX(MN.SUSPENSION_SPREAD({2;4},{100;100}),1,2)",
        ours: "1.0000",
        theirs: "1 with Excel's STDEV.P",
      },
      {
        what: "Districts as a sample",
        formula: '=INDEX(MN.SUSPENSION_SPREAD({2;4},{100;100},"sample"),1,2)',
        ours: "1.4142",
        theirs: "1.4142 with Excel's STDEV.S, R's sd and SAS's default",
      },
      {
        what: "From the State's rate and children",
        formula: '=INDEX(MN.SUSPENSION_SPREAD({2;4},{100;100},"binomial"),1,2)',
        ours: "1.2062",
        theirs: "1.2062 by Illinois' rule, the root of 3 x 97 / 200",
      },
    ],
    why: [
      "The choice moves the bar: 4.75, 5.47 or 5.11 percent here. It is a setting of indicators 4A and 4B and stands in the report.",
    ],
    pages: [
      ["MN.SUSPENSION_SPREAD", "functions/SUSPENSION_SPREAD.md"],
      ["Indicator 4A", "indicators/4A.md"],
    ],
  },
  {
    title: "Confidence intervals of a percent",
    text: "Excel has no interval of a percent; its CONFIDENCE.NORM is the plain one. R's prop.test corrects for continuity unless told not to.",
    rows: [
      {
        what: "557 of 1,252, Wilson (usual)",
        formula: "=MN.PROPORTION_INTERVAL(557,1252)",
        ours: "41.757 | 47.254",
        theirs: "41.757 to 47.254, R prop.test(correct = FALSE)",
      },
      {
        what: "With correction",
        formula: '=MN.PROPORTION_INTERVAL(557,1252,0.95,"wilson-corrected")',
        ours: "41.718 | 47.294",
        theirs: "41.718 to 47.294, R prop.test as it comes",
      },
      {
        what: "Plain",
        formula: '=MN.PROPORTION_INTERVAL(557,1252,0.95,"wald")',
        ours: "41.736 | 47.242",
        theirs: "41.736 to 47.242, Excel's formula",
      },
      {
        what: "Exact",
        formula: '=MN.PROPORTION_INTERVAL(557,1252,0.95,"exact")',
        ours: "41.712 | 47.292",
        theirs: "41.712 to 47.292, R binom.test",
      },
      {
        what: "0 of 14, Wilson",
        formula: "=MN.PROPORTION_INTERVAL(0,14)",
        ours: "0.0 | 21.5",
        theirs: "0 to 0 with the plain formula, as if 14 answers were certain",
      },
      {
        what: "9 of 11, at 90 percent, as the national outcome calculators",
        formula: "=MN.COSF_INTERVAL(9,11)",
        ours: "56.4 | 94.6",
        theirs: "53.0 to 96.7 exact (SciPy, beta.ppf)",
      },
    ],
    why: [
      "Every method has its name as an argument, so that you can reproduce the number you have to match.",
    ],
    pages: [
      ["MN.PROPORTION_INTERVAL", "functions/PROPORTION_INTERVAL.md"],
      ["MN.COSF_INTERVAL", "functions/COSF_INTERVAL.md"],
      ["How exact the statistics are", "accuracy.md"],
    ],
  },
  {
    title: "Confidence intervals of a risk ratio",
    text: "Most tools use the logarithm of the ratio. With few cases it is too wide or has no answer; 7 of 34 against 1 of 34:",
    rows: [
      {
        what: "Score (usual)",
        formula: "=MN.RISKRATIO_INTERVAL(7,34,1,34)",
        ours: "1.22 | 42.58",
        theirs: "1.22 to 42.58, R package contingencytables, Koopman",
      },
      {
        what: "Logarithm",
        formula: '=MN.RISKRATIO_INTERVAL(7,34,1,34,0.95,"log")',
        ours: "0.91 | 53.87",
        theirs: "0.91 to 53.87, the same package, and epitools",
      },
    ],
    why: [
      "The two disagree on whether 1 is inside. Neither is a legal test: the federal rule has no interval.",
    ],
    pages: [["MN.RISKRATIO_INTERVAL", "functions/RISKRATIO_INTERVAL.md"]],
  },
  {
    title: "Sample sizes",
    text: "The plan rounds up. Published tables round to the nearest, with another constant.",
    rows: [
      {
        what: "102,351 children, 95 percent, 3 points",
        formula: "=MN.SAMPLE_SIZE(102351)",
        ours: "1057",
        theirs: "1,057 in the plan (line 948); 1,056 by Krejcie and Morgan's formula of 1970",
      },
      {
        what: "20,000 and 50,000 people, 5 points",
        formula: "=MN.SAMPLE_SIZE({20000;50000},0.95,0.05)",
        ours: "377; 382",
        theirs: "377 and 382, the Raosoft calculator",
      },
      {
        what: "100,000 people, 5 points",
        formula: "=MN.SAMPLE_SIZE(100000,0.95,0.05)",
        ours: "383",
        theirs: "384 in many copies of Krejcie and Morgan's table; their formula gives 383",
      },
      {
        what: "Surveys to send for 1,057, where 30 percent answer",
        formula: "=MN.SURVEYS_TO_MAIL(1057,1/0.3)",
        ours: "3524",
        theirs: "1,269 by the plan's 1.2, which is enough where 83 percent answer",
      },
    ],
    why: ["The job of survey sizes shows both, and how exact the result is at the return you expect."],
    pages: [
      ["MN.SAMPLE_SIZE", "functions/SAMPLE_SIZE.md"],
      ["How many surveys", "jobs/survey-size.md"],
      ["Indicator 8", "indicators/8.md"],
    ],
  },
  {
    title: "Shares in whole numbers",
    text: "Rounding each district's share by itself does not add up to the total. 10 surveys for districts of 5, 3, 2 and 10:",
    rows: [
      {
        what: "Largest remainder",
        formula: "=TRANSPOSE(MN.APPORTION(10,{5;3;2;10}))",
        ours: "3 | 1 | 1 | 5",
        theirs: "3, 2, 1, 5, which is 11, with Excel's ROUND of each",
      },
    ],
    why: [
      "Every district is within one of its exact share, and the sum is right. SAS's SURVEYSELECT gives at least one to each; so do we where you ask for a minimum.",
    ],
    pages: [
      ["MN.APPORTION", "functions/APPORTION.md"],
      ["Surveys for each district", "jobs/apportion-surveys.md"],
    ],
  },
  {
    title: "Random draws that can be repeated",
    text: "Excel's RAND draws anew at each recalculation, and nobody can show afterwards how a sample came about.",
    rows: [
      {
        what: "3 of 6 rows in two strata, seed 2008",
        formula: '=TRANSPOSE(MN.STRATIFIED_SAMPLE(3,{"B";"W";"W";"B";"W";"W"},2008))',
        ours: "3 | 4 | 5",
        theirs:
          "3, 4, 5 by Python's random.Random(2008); other rows each time with RAND; another draw in R and SAS, which use the seed otherwise",
      },
    ],
    why: ["Each draw brings its seed, a fingerprint of its list and the Python that repeats it."],
    pages: [
      ["MN.STRATIFIED_SAMPLE", "functions/STRATIFIED_SAMPLE.md"],
      ["Draw records or families", "jobs/draw-sample.md"],
    ],
  },
  {
    title: "Do those who answered look like everybody?",
    text: "A usual rule, named in federal reports, flags a group whose share differs by more than 3 points, however few answered. 6 and 4 of 10 in two groups of equal size:",
    rows: [
      {
        what: "Difference and flag",
        formula: "=INDEX(MN.REPRESENTATIVENESS({6;4},{50;50}),1,3)",
        ours: "10",
        theirs: "10 points, flagged",
      },
      {
        what: "Chance of a difference at least so large (p)",
        formula: "=INDEX(MN.REPRESENTATIVENESS({6;4},{50;50}),3,3)",
        ours: "0.527",
        theirs: "not shown; R chisq.test gives 0.527",
      },
      {
        what: "Response rate, ineligible people taken off",
        formula: "=MN.RESPONSE_RATE(557,1282,30)",
        ours: "44.5",
        theirs: "43.4 with 557 of 1,282",
      },
    ],
    why: [
      "Both stand side by side: the flag that federal reports ask for, and whether chance alone explains it.",
    ],
    pages: [
      ["MN.REPRESENTATIVENESS", "functions/REPRESENTATIVENESS.md"],
      ["Who answered", "jobs/who-answered.md"],
    ],
  },
  {
    title: "Logistic regression",
    text: "Programs print the same model in different figures. 30 of 50 White and 20 of 60 other leavers answered:",
    rows: [
      {
        what: "Coefficient, White against Non-White",
        formula:
          '=INDEX(MN.LOGIT({"Answered","Asked";30,50;20,60},{"Race";"White";"Non-White"},"Non-White"),2,2)',
        ours: "1.0986",
        theirs:
          "1.0986 in R's glm; 0.5493 in SAS PROC LOGISTIC as it comes, which codes CLASS variables as +1 and -1",
      },
      {
        what: "Standard error of the odds ratio",
        formula:
          '=INDEX(MN.LOGIT({"Answered","Asked";30,50;20,60},{"Race";"White";"Non-White"},"Non-White"),2,5)',
        ours: "1.1937",
        theirs:
          "1.1937 in Stata (delta rule), as in the plan's Table 14.4; R prints 0.3979, that of the coefficient",
      },
    ],
    why: [
      "With PARAM=REF and the same reference group SAS prints our coefficient. We print both standard errors and name the reference group in each row.",
    ],
    pages: [
      ["MN.LOGIT", "functions/LOGIT.md"],
      ["Who is likely to answer", "jobs/response-model.md"],
    ],
  },
  {
    title: "Rasch measures and WINSTEPS",
    text: "WINSTEPS and we use joint estimation. R's eRm conditions on the scores and gives a narrower scale; with two questions exactly half as wide.",
    rows: [
      {
        what: "Two questions, 3 of 4 agree with the first only",
        formula: "=TRANSPOSE(INDEX(MN.RASCH_ITEMS({1,0;1,0;1,0;0,1}),0,1))",
        ours: "-1.0986 | 1.0986",
        theirs: "-0.5493 and 0.5493 by conditional estimation, half of ln 3 each (by hand; eRm)",
      },
    ],
    why: [
      "WINSTEPS stops early unless told otherwise (its LCONV and RCONV), which on the 14-item Knox cube test leaves measures up to 0.16 logits short. We go on until nothing moves, so compare with WINSTEPS output that converged tightly.",
      "With 25 questions joint measures are about 4 percent wider than conditional ones. A fixed calibration should come from one program and be used by the same kind.",
      "The plan does not print the questions' measures or the cut, and neither do we: you bring your table.",
    ],
    pages: [
      ["MN.RASCH_ITEMS", "functions/RASCH_ITEMS.md"],
      ["Calibrate a survey", "jobs/rasch-calibration.md"],
      ["How exact the statistics are", "accuracy.md"],
    ],
  },
  {
    title: "School days and Excel's NETWORKDAYS",
    text: "A time limit begins the day after. NETWORKDAYS counts the first day too and knows holidays only, not the days a school is open.",
    rows: [
      {
        what: "Friday, March 1 to Friday, March 15, 2024; March 4 and 5 off",
        formula: "=MN.SCHOOL_DAYS(DATE(2024,3,1),DATE(2024,3,15),{45355;45356})",
        ours: "8",
        theirs: "9 with NETWORKDAYS and the same two holidays",
      },
    ],
    why: ["One day too many turns an evaluation on its last day into a late one."],
    pages: [
      ["MN.SCHOOL_DAYS", "functions/SCHOOL_DAYS.md"],
      ["Indicator 11", "indicators/11.md"],
      ["Evaluations due", "jobs/track-evaluations.md"],
    ],
  },
  {
    title: "Twenty percentage points",
    text: 'The rule says more than 20 percentage points above. The department\'s answers of 2016 say "20 percent or higher" in one place.',
    rows: [
      {
        what: "30.0 percent beside 10.0 percent",
        formula: "=MN.RACIALLY_ISOLATED(300,1000,100,1000)",
        ours: "FALSE",
        theirs: 'isolated, if "20 or higher" were meant',
      },
      {
        what: "12.1 percent beside 10.0 percent, which is 21 percent more",
        formula: "=MN.RACIALLY_ISOLATED(121,1000,100,1000)",
        ours: "FALSE",
        theirs: "isolated, if relative percent were meant",
      },
    ],
    why: [
      "We follow the rule's words, on whole counts: no share is rounded before comparing. A gap near 20 is shown as a near miss.",
    ],
    pages: [
      ["MN.RACIALLY_ISOLATED", "functions/RACIALLY_ISOLATED.md"],
      ["Which districts are eligible", "jobs/eligible-districts.md"],
    ],
  },
  {
    title: "Aid and levy to the cent",
    text: "A sheet that rounds 70 and 30 percent apart can be a cent off the revenue.",
    rows: [
      {
        what: "Aid and levy of 940,846.25 dollars",
        formula: "=MN.AI_SPLIT(940846.25,2021)",
        ours: "658592.38 | 282253.87",
        theirs: "658,592.38 and 282,253.88 with ROUND of each, one cent too many",
      },
    ],
    why: [
      "Aid is rounded half up to the cent and the levy is the rest, so they always add up. How the department rounds we have not seen.",
    ],
    pages: [
      ["MN.AI_SPLIT", "functions/AI_SPLIT.md"],
      ["Revenue of many districts", "jobs/revenue-by-district.md"],
    ],
  },
];
