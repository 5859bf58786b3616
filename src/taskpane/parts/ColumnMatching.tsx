import { useState, type ReactElement } from "react";
import { Caption1 } from "@fluentui/react-components";
import type { InputForm } from "../../indicators/declaration";
import { columnLetters } from "../../workbook/address";
import { ChoiceField } from "./ChoiceField";
import { Disclosure } from "./Disclosure";
import { Section } from "./Section";
import { doubleColumns, missingColumns, type Mapping } from "../../workbook/inputRows";
import { words } from "../words";

const NOT_USED = "";

interface Props {
  readonly form: Pick<InputForm, "columns">;
  readonly headers: readonly string[];
  /** Where the table begins in its sheet: names columns without a header. */
  readonly firstColumn: number;
  readonly mapping: Mapping;
  readonly choose: (column: string, position: number | undefined) => void;
  /** Inside a section that already says which table it is about. */
  readonly plain?: boolean;
}

/** Which column of the data is which; matched by the headers, changeable by hand. */
export function ColumnMatching({ plain = false, ...props }: Props): ReactElement {
  return plain ? (
    <Fields {...props} />
  ) : (
    <Section title={words.indicators.columns}>
      <Fields {...props} />
    </Section>
  );
}

function Fields({ form, headers, firstColumn, mapping, choose }: Omit<Props, "plain">): ReactElement {
  const missing = missingColumns(form, mapping);
  const doubles = doubleColumns(mapping);
  const needsLook = missing.length > 0 || doubles.length > 0;
  const [opened, setOpened] = useState<boolean>();
  const headerName = (position: number): string =>
    headers[position] || words.indicators.headerBlank(columnLetters(firstColumn + position));

  return (
    <>
      <div role="status">
        {missing.length > 0 && (
          <Caption1 block>{words.indicators.columnMissing(missing.join(", "))}</Caption1>
        )}
        {doubles.map((position) => (
          <Caption1 key={position} block>
            {words.indicators.columnDouble(headerName(position))}
          </Caption1>
        ))}
      </div>
      <Disclosure
        title={words.indicators.columnsMatched(Object.keys(mapping).length, form.columns.length)}
        open={opened ?? needsLook}
        onToggle={setOpened}
      >
        {form.columns.map((column) => {
          const position = mapping[column.id];
          return (
            <ChoiceField
              key={column.id}
              label={column.title}
              hint={column.help}
              required={column.required}
              value={position === undefined ? NOT_USED : String(position)}
              problem={
                column.required && position === undefined
                  ? words.indicators.columnPick
                  : position !== undefined && doubles.includes(position)
                    ? words.indicators.columnDouble(headerName(position))
                    : undefined
              }
              choices={[
                {
                  value: NOT_USED,
                  label: column.required ? words.indicators.columnPick : words.indicators.columnNotUsed,
                },
                ...headers.map((_, index) => ({ value: String(index), label: headerName(index) })),
              ]}
              onChange={(value) => {
                // Stays open under the person's hands, also when the last column has just been matched.
                setOpened(true);
                choose(column.id, value === NOT_USED ? undefined : Number(value));
              }}
            />
          );
        })}
      </Disclosure>
    </>
  );
}
