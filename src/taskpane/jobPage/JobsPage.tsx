import { Suspense, type ReactElement } from "react";
import { Body1, makeStyles, Spinner } from "@fluentui/react-components";
import type { Job, JobGroup } from "../../jobs/declaration";
import { BackButton } from "../parts/BackButton";
import { OpenList, type OpenEntry } from "../parts/OpenList";
import { PageTitle } from "../parts/PageTitle";
import { ProblemBar } from "../parts/ProblemBar";
import { useJobs } from "../run/useJobs";
import { lazyPage } from "../shell/lazyPage";
import { REVENUE_CALCULATION, usePane, type JobRoute } from "../shell/paneContext";
import { words } from "../words";
import { JobPage } from "./JobPage";

const RevenuePage = lazyPage(() => import("../revenuePage/RevenuePage"));

const useStyles = makeStyles({ summary: { marginBlock: "0 8px" } });

/** The jobs of a group, or the page of the one that was opened. */
export default function JobsPage(): ReactElement | null {
  const { route, go } = usePane();
  const { jobs, problem, again } = useJobs();
  if (!isJobRoute(route)) return null;
  const { page: group, job: id } = route;
  if (group === "revenue" && id === REVENUE_CALCULATION) {
    return (
      <Suspense fallback={<Spinner size="small" label={words.shell.loading} />}>
        <BackButton onClick={() => go({ page: "revenue" })}>
          {words.jobs.back(words.jobs.groups.revenue.title)}
        </BackButton>
        <RevenuePage />
      </Suspense>
    );
  }
  const job = jobs?.find((one) => one.id === id);
  if (job !== undefined) {
    const { input, table } = route;
    const arrived = input === undefined || table === undefined ? undefined : { input, table };
    return <JobPage key={job.id} job={job} {...(arrived === undefined ? {} : { arrived })} />;
  }
  return (
    <>
      <GroupList group={group} jobs={jobs} unknown={id !== undefined && jobs !== undefined} />
      <ProblemBar problem={problem} actions={[{ label: words.shell.tryAgain, act: again }]} />
    </>
  );
}

function GroupList({
  group,
  jobs,
  unknown,
}: {
  readonly group: JobGroup;
  readonly jobs: readonly Job[] | undefined;
  readonly unknown: boolean;
}): ReactElement {
  const styles = useStyles();
  const { go } = usePane();
  const { title, summary } = words.jobs.groups[group];
  const entries: OpenEntry[] = [
    ...(group === "revenue"
      ? [
          {
            key: REVENUE_CALCULATION,
            title: words.revenue.title,
            summary: words.revenue.summary,
            open: () => go({ page: "revenue", job: REVENUE_CALCULATION }),
          },
        ]
      : []),
    ...(jobs ?? [])
      .filter((job) => job.group === group)
      .map((job) => ({
        key: job.id,
        title: job.title,
        summary: job.summary,
        open: () => go({ page: group, job: job.id }),
      })),
  ];
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Body1 as="p" block className={styles.summary}>
        {unknown ? words.jobs.unknown : summary}
      </Body1>
      <OpenList entries={entries} />
      {jobs === undefined && <Spinner size="tiny" label={words.shell.loading} />}
      {jobs !== undefined && entries.length === 0 && <Body1>{words.jobs.none}</Body1>}
    </>
  );
}

function isJobRoute(route: { readonly page: string }): route is JobRoute {
  return route.page in words.jobs.groups;
}
