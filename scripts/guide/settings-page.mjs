/* docs/settings.md: every setting a workbook may hold, made from their declaration and from who names them. */
import { code, citation, link, list, page, plain, table } from "./markdown.mjs";

export function settingsPage({
  workbookSettings,
  workbookSettingGroups,
  leftToRuns,
  usersOf,
  usualInWords,
  indicators,
  jobs,
}) {
  const usersText = (setting) => {
    if (setting.group === "display") return "Everything that shows such numbers";
    const users = usersOf(setting.id, indicators, jobs);
    const codes = users.indicators.map(({ code: one }) => link(one, `indicators/${one}.md`));
    return [
      ...(codes.length === 0 ? [] : [`indicator${codes.length === 1 ? "" : "s"} ${codes.join(", ")}`]),
      ...users.jobs.map(({ id, title }) => link(title, `jobs/${id}.md`)),
    ].join("; ");
  };
  return page(
    "# Settings of a workbook",
    "Year, district, your agency's rules and how numbers look are settled once and kept in the workbook: not in the browser, not on a server. Whoever opens the file next begins with the same, and a report says which of its values came from there.",
    "## Where they are",
    list([
      "In the pane: _Settings_, in the bar or behind _More_. What you change is saved in the workbook at once; save the workbook to keep it. _Undo_ takes the last change back, _All back to usual_ all of them.",
      "In a shell: `npx mn settings FILE.xlsx` lists them, `npx mn settings IN.xlsx OUT.xlsx minimum-count=20 ffy=2010` sets them; an empty value (`ffy=`) takes one back, `--usual` all.",
      "In the file: one hidden name, `MN_Setting.workbook_settings`. It holds these values and no cell of yours.",
    ]),
    "## What they do",
    list([
      "Every page begins with them, and `mn report` and `mn job` too. A person may choose otherwise for one run; `--ffy` and `--set` do it in a shell.",
      "A result says what it took from the settings. Its report writes the values used as lines, so that a printed sheet can be traced: _Smallest count shown: 20 (from this workbook's settings)._",
      "A value that a page cannot use is not used, and the page says so: a year without a rule, for example.",
      "Settings that are damaged, or written by a newer version, are not used and not overwritten until you say so.",
      "Where nothing is set, everything is as usual: as in the column _Usual_ below.",
    ]),
    "Formulas in cells do not read the settings. What a function gives depends on its arguments alone, so that a copied cell, another person's Excel and a recalculation next year give the same number. Write the year or the smallest count into the formula, or point at a cell that holds it.",
    workbookSettingGroups.flatMap(({ id, title, summary }) => [
      `## ${title}`,
      plain(summary),
      table(
        ["Setting", "In a shell", "Takes", "What it changes", "Usual, and why", "Used by"],
        workbookSettings
          .filter(({ group }) => group === id)
          .map((setting) => [
            plain(setting.title),
            code(setting.id),
            takes(setting),
            plain(setting.help),
            `${plain(usualInWords(setting))}. ${why(setting.usual.source)}`,
            usersText(setting),
          ]),
      ),
    ]),
    "## What is left to each run",
    "Several pages ask these too. They are not kept in the workbook, on purpose:",
    list(
      leftToRuns.map(
        ({ titles, why: reason }) =>
          `${titles.map((title) => `_${plain(title)}_`).join(", ")}: ${plain(reason)}`,
      ),
    ),
  );
}

function takes(setting) {
  if (setting.kind === "choice")
    return setting.choices.map(({ value, label }) => `${code(value)} ${plain(label)}`).join("; ");
  if (setting.kind === "text") return `Text, at most ${setting.longest} characters`;
  if (setting.kind === "date") return "A day, year first in a shell: 2026-11-21";
  const kind = setting.kind === "whole" ? "A whole number" : "A number";
  return `${kind} from ${setting.minimum} to ${setting.maximum}`;
}

function why(source) {
  return "because" in source ? plain(source.because) : citation(source);
}
