/** Something the person typed that we cannot follow: one line on standard error, exit code 2. */
export class UsageError extends Error {}

export const help = `mn - Minnesota's indicators in a shell: the worksheet functions of the Excel add-in, without Excel.

  mn calc FORMULA...              print what each formula gives, one JSON line each
  mn calc -                       the same for formulas on standard input, one a line
  mn explain '=FORMULA'           how a formula with MN functions came to its result: working with the numbers in it, rule, source,
                                  year, what was left out and what the plan leaves open; exit code 1 when it ends in an error
  mn explain IN.xlsx SHEET!CELL   the same for what a cell of a workbook shows
  mn recalc IN.xlsx OUT.xlsx      recalculate a whole workbook; everything else in it stays as it was
  mn report INDICATOR IN.xlsx OUT.xlsx
                                  find the data of an indicator, compute it and add a report sheet
  mn job                          list what else can be done: eligible districts, budgets, surveys, checks
  mn job ID                       what a job reads, its settings and its rules
  mn job ID IN.xlsx OUT.xlsx      run it: adds its report and further sheets; its files, such as a calendar, go beside
                                  OUT.xlsx and begin with its name.
                                  A job that reads no table takes OUT.xlsx alone.
  mn track NAME IN.xlsx OUT.xlsx  what is late, at risk or due: evaluations, transitions, complaints, hearings, corrections or
                                  submissions. Short for mn job track-NAME; exit code 1 when something is late.
  mn check IN.xlsx OUT.xlsx       short for mn job edit-checks; exit code 1 when a rule finds an error
  mn publish IN.xlsx OUT.xlsx     short for mn job publish-counts; exit code 1 when a hidden count could be worked out
  mn profile DISTRICT IN.xlsx OUT.xlsx
                                  a district's name or number, or all; short for mn job district-profile
  mn settings FILE.xlsx           the settings kept in a workbook: year, district, smallest count shown and the like
  mn settings IN.xlsx OUT.xlsx minimum-count=20 ffy=2010
                                  set them; ID= takes one back to what is usual, --usual all of them. Reports and jobs begin with
                                  the settings of the workbook they read and say so; --ffy and --set come before them.
  mn template WHAT OUT.xlsx       a workbook to fill in for an indicator or a job
  mn plan check                   compute the State Performance Plan's printed figures again; what does not reproduce
  mn plan activities              list its improvement activities
  mn functions                    list the functions
  mn functions NAME               help for one function
  mn --help, mn --version

Options
  --workbook FILE                 calc, explain: cells to refer to. An .xlsx brings its sheets, a .csv a sheet named after the file.
                                  May be given several times. job: further files with tables, in the same way.
  --ffy YEAR                      report: federal fiscal year, 2010 for school year 2010-11; when left out, that of the workbook's settings, else the newest
  --table NAME                    report: which table or sheet; the one that fits best when left out
  --table INPUT=NAME              job: the same for one of its tables
  --form ID                       report, template: which way the data lie, such as counts or children; job: INPUT=ID
  --columns INPUT.COLUMN=HEADINGS job: which columns to take, headings between commas, such as survey.items="Item 1","Item 2"
  --set ID=VALUE                  report, job: a setting, such as mode=lenient; dates year first, 2026-11-21
  --locale TAG                    job: how numbers behind --set are written, such as de-DE; as in the United States without it
  --indicator N                   plan activities: of this indicator only; --ffy YEAR those that run in a year, --text WORDS those
                                  that mention the words; --to OUT.xlsx writes them into a workbook with a status column
  --json                          functions, plan, settings: print JSON

What calc prints
  {"value":79.5}                  a number (not rounded), a text, true or false; null for a blank cell
  {"value":[[1,2],[3,4]]}         rows of cells where the formula fills several
  {"error":"#N/A","message":"."}  where the formula ends in an error; the exit code is then 1.
                                  Inside rows of cells an error looks the same and does not change the exit code.

Exit codes: 0 all is well; 1 a formula ended in an error, a figure of the plan is not as on record, a job's figure breaks a rule (something is late,
false or leaks), or nothing could be computed; 2 bad usage or a file that cannot be opened.

Examples
  mn calc '=MN.COSF_SUMMARY1(46,918,1901,1837)'
  mn calc --workbook districts.csv '=MN.PERCENT(districts!B2:B300,districts!C2:C300)'
  mn recalc outcomes.xlsx outcomes-today.xlsx
  mn report 7 children.xlsx report.xlsx --ffy 2009
  mn job revenue-by-district districts.xlsx revenue.xlsx
  mn track complaints cases.xlsx tonight.xlsx --set atRisk=10
`;
