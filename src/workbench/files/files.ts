/** Lets the person choose a file; undefined when they change their mind. */
export function pickFile(accept: string): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.dataset["testid"] = "file-input";
    input.addEventListener("change", () => resolve(input.files?.[0]));
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  });
}

/** Hands a file to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "Counts 2016.csv" is saved as "Counts 2016.xlsx". */
export function xlsxName(fileName: string): string {
  const base = fileName.replace(/\.(xlsx|xlsm|csv|txt)$/i, "").trim();
  return `${base || "Workbook"}.xlsx`;
}

/** A sheet name made from a file name: Excel allows 31 characters and none of \ / ? * [ ] : */
export function sheetNameFrom(fileName: string): string {
  const base = fileName
    .replace(/\.[^.]+$/, "")
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return base.slice(0, 31).trim() || "Sheet1";
}
