/* What the sample workbooks have in common: their first sheet and their look. */

const ink = "#1F3864";
export const headerFormat = { bold: true, fill: "#DCE6F2", wrap: true };

/** The first sheet: what the workbook is, where its data is from, under which licence, and what is computed. */
export function sourceSheet(workbook, title, sections) {
  const sheet = workbook.addSheet("Source");
  sheet.set(0, 0, title);
  sheet.setFormat(cells(0, 0, 1, 1), { bold: true, fontSize: 16, color: ink });
  let row = 2;
  for (const [heading, ...lines] of sections) {
    sheet.set(row, 0, heading);
    sheet.setFormat(cells(row, 0, 1, 1), { bold: true, color: ink });
    lines.forEach((line, at) => sheet.set(row + 1 + at, 0, line));
    sheet.setFormat(cells(row + 1, 0, lines.length, 1), { wrap: true });
    row += lines.length + 2;
  }
  sheet.setColumnWidth(0, 100);
  return sheet;
}

/** A title and a line of explanation on top of a sheet. */
export function heading(sheet, title, line) {
  sheet.set(0, 0, title);
  sheet.setFormat(cells(0, 0, 1, 1), { bold: true, fontSize: 14, color: ink });
  sheet.set(1, 0, line);
  sheet.setFormat(cells(1, 0, 1, 1), { italic: true, color: "#595959" });
}

export function headers(sheet, row, column, names) {
  sheet.setRange(row, column, [names]);
  sheet.setFormat(cells(row, column, 1, names.length), headerFormat);
}

export const cells = (row, column, rows, columns) => ({ row, column, rows, columns });

export function widths(sheet, list) {
  list.forEach((width, column) => {
    if (width !== undefined) sheet.setColumnWidth(column, width);
  });
}
