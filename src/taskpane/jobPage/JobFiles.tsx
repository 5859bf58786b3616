import { useState, type ReactElement } from "react";
import { Body1Strong, Button, Caption1, makeStyles } from "@fluentui/react-components";
import { CopyRegular, SaveRegular } from "@fluentui/react-icons";
import type { JobFile } from "../../jobs/declaration";
import { fileText } from "../../workbook/jobRuns/fileText";
import { words } from "../words";

const useStyles = makeStyles({
  file: { display: "flex", flexDirection: "column", gap: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** A file that a job made: saved by the browser, or copied where the browser of the host saves nothing. */
export function JobFileView({ file }: { readonly file: JobFile }): ReactElement {
  const styles = useStyles();
  const [said, setSaid] = useState("");

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(file.text);
      setSaid(words.jobs.copied(file.name));
    } catch {
      setSaid(words.jobs.copyFailed);
    }
  }

  return (
    <div className={styles.file}>
      <Body1Strong block>{file.title}</Body1Strong>
      <div className={styles.buttons}>
        <Button
          icon={<SaveRegular />}
          onClick={() => {
            save(file);
            setSaid(words.jobs.saved);
          }}
        >
          {words.jobs.save(file.name)}
        </Button>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {words.jobs.copy}
        </Button>
      </div>
      <Caption1 role="status">{said}</Caption1>
    </div>
  );
}

function save(file: JobFile): void {
  const { name, type } = file;
  const address = URL.createObjectURL(new Blob([fileText(file)], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
