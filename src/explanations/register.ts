import type { ExplainedCall } from "./call";
import type { Account } from "./declaration";
import { dates } from "./families/dates";
import { eligibility } from "./families/eligibility";
import { intervals } from "./families/intervals";
import { outcomes } from "./families/outcomes";
import { program } from "./families/program";
import { publishing } from "./families/publishing";
import { records } from "./families/records";
import { samples } from "./families/samples";
import { surveys } from "./families/surveys";
import { suspensions } from "./families/suspensions";
import { comparisons } from "./families/comparisons";
import { compositions } from "./families/compositions";
import { revenue } from "./families/revenue";
import { risks } from "./families/risks";
import { representation } from "./families/representation";
import { shares } from "./families/shares";
import { summaries } from "./families/summaries";

/** What a family says about one result of one call. */
export type AccountFor = (call: ExplainedCall) => Account;

/** One line a family; a house rule compares the whole with the functions. */
export const accounts: Readonly<Record<string, AccountFor>> = {
  ...shares,
  ...comparisons,
  ...risks,
  ...compositions,
  ...representation,
  ...summaries,
  ...revenue,
  ...program,
  ...eligibility,
  ...outcomes,
  ...intervals,
  ...records,
  ...dates,
  ...samples,
  ...surveys,
  ...suspensions,
  ...publishing,
};

export function accountOf(id: string, call: ExplainedCall): Account {
  const account = accounts[id];
  if (account === undefined) throw new Error(`MN.${id} has no account.`);
  return account(call);
}
