import type { ReactElement } from "react";
import {
  CalculatorRegular,
  CalendarRegular,
  CheckmarkStarburstRegular,
  HomeRegular,
  InfoRegular,
  LightbulbRegular,
  LocationRegular,
  MathFormulaRegular,
  PeopleRegular,
  SettingsRegular,
  TargetRegular,
} from "@fluentui/react-icons";
import type { PageName } from "./paneContext";

export interface PageEntry {
  readonly page: PageName;
  readonly icon: ReactElement;
}

/** The pages in the order of the bar. A group of jobs is listed as soon as it has one; a house rule compares. */
export const pageEntries: readonly PageEntry[] = [
  { page: "home", icon: <HomeRegular aria-hidden /> },
  { page: "indicators", icon: <TargetRegular aria-hidden /> },
  { page: "eligibility", icon: <LocationRegular aria-hidden /> },
  { page: "revenue", icon: <CalculatorRegular aria-hidden /> },
  { page: "plan", icon: <CalendarRegular aria-hidden /> },
  { page: "surveys", icon: <PeopleRegular aria-hidden /> },
  { page: "checks", icon: <CheckmarkStarburstRegular aria-hidden /> },
  { page: "functions", icon: <MathFormulaRegular aria-hidden /> },
  { page: "explain", icon: <LightbulbRegular aria-hidden /> },
  { page: "settings", icon: <SettingsRegular aria-hidden /> },
  { page: "about", icon: <InfoRegular aria-hidden /> },
];
