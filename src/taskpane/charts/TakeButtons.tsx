import { useState, type ReactElement } from "react";
import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { CopyRegular, SaveRegular } from "@fluentui/react-icons";
import { words } from "../words";
import { pngOf } from "./pngOf";
import { saveFile } from "./saveFile";
import type { TakenPicture } from "./TakePicture";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly title: string;
  readonly draw: () => Promise<TakenPicture>;
}

export function TakeButtons({ title, draw }: Props): ReactElement {
  const styles = useStyles();
  const [said, setSaid] = useState("");

  async function png(hand: (image: Promise<Blob>) => Promise<string>, failed: string): Promise<void> {
    try {
      setSaid(await hand(draw().then(pngOf)));
    } catch {
      setSaid(failed);
    }
  }

  // Safari and the web views of Excel let a page copy only if the copying begins within the click: the picture is promised.
  const copy = (image: Promise<Blob>): Promise<string> =>
    navigator.clipboard.write([new ClipboardItem({ "image/png": image })]).then(() => words.chart.copied);
  const save = async (image: Promise<Blob>): Promise<string> => saved(fileName(title, "png"), await image);

  return (
    <div role="group" aria-label={words.chart.takeOf(title)}>
      <Caption1 block>{words.chart.takeHelp}</Caption1>
      <div className={styles.buttons}>
        <Button size="small" icon={<CopyRegular />} onClick={() => void png(copy, words.chart.copyFailed)}>
          {words.chart.copy}
        </Button>
        <Button size="small" icon={<SaveRegular />} onClick={() => void png(save, words.chart.drawFailed)}>
          {words.chart.png}
        </Button>
        <Button
          size="small"
          icon={<SaveRegular />}
          onClick={() =>
            void draw().then(({ svg }) =>
              setSaid(saved(fileName(title, "svg"), new Blob([svg], { type: "image/svg+xml" }))),
            )
          }
        >
          {words.chart.svg}
        </Button>
      </div>
      <Caption1 role="status">{said}</Caption1>
    </div>
  );
}

function saved(name: string, content: Blob): string {
  saveFile(name, content);
  return words.chart.saved(name);
}

const LONGEST_NAME = 80;

/** The title as every file system takes it. */
function fileName(title: string, ending: string): string {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return `${plain.slice(0, LONGEST_NAME).trim() || "chart"}.${ending}`;
}
