import type { ReactElement } from "react";
import { Badge, Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Citation } from "../../law/citation";
import { words } from "../words";

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2 },
  mark: { marginInlineStart: "6px", verticalAlign: "text-bottom" },
});

/** Document and place; a visible mark where the words of the source were not seen. */
export function SourceLine({ source }: { readonly source: Citation }): ReactElement {
  const styles = useStyles();
  const { title, url } = source.source;
  return (
    <Caption1 className={styles.line}>
      {url === undefined ? (
        title
      ) : (
        <Link href={url} target="_blank" rel="noreferrer" inline>
          {title}
        </Link>
      )}
      , {source.at}
      {source.compareWithSource === true && (
        <Badge className={styles.mark} appearance="outline" color="warning" title={words.working.compareHelp}>
          {words.working.compare}
        </Badge>
      )}
    </Caption1>
  );
}
