import { useState, type ReactElement } from "react";
import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Working } from "../../indicators/declaration";
import { showPlain } from "../format/numbers";
import { words } from "../words";
import { Disclosure } from "./Disclosure";
import { SourceLine } from "./SourceLine";

const useStyles = makeStyles({
  numbers: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  inputs: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    gap: "2px 12px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  amount: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** How a number came about: the formula with its numbers, always in view; the rule in words and its inputs on request. */
export function WorkingView({ working }: { readonly working: Working }): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <>
      {/* Where nothing could be computed there are no numbers; the rule then stands in their place. */}
      <div className={styles.numbers}>{working.numbers === "" ? working.rule : working.numbers}</div>
      <SourceLine source={working.source} />
      <Disclosure title={words.working.title} open={open} onToggle={setOpen}>
        <Caption1 block>
          {words.working.rule}: {working.rule}
        </Caption1>
        <Caption1 block>
          {words.working.year}: {working.year}
        </Caption1>
        <dl className={styles.inputs} aria-label={words.working.inputs}>
          {working.inputs.map((input, index) => {
            const shown = typeof input.value === "number" ? showPlain(input.value) : { text: input.value };
            return [
              <dt key={`${index}-name`}>{input.name}</dt>,
              <dd
                key={`${index}-value`}
                className={styles.amount}
                title={"exact" in shown ? shown.exact : undefined}
              >
                {shown.text}
              </dd>,
            ];
          })}
        </dl>
      </Disclosure>
    </>
  );
}
