import { useState, type ReactElement } from "react";
import { Body1 } from "@fluentui/react-components";
import type { Job } from "../../jobs/declaration";
import { GuideLink } from "../guide/GuideLink";
import { BackButton } from "../parts/BackButton";
import { Disclosure } from "../parts/Disclosure";
import { PageTitle } from "../parts/PageTitle";
import { Section } from "../parts/Section";
import { SourceLine } from "../parts/SourceLine";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { JobRun } from "./JobRun";
import type { Arrived } from "../run/usePickedTables";

/** One job: what a person gets out of it, its run, and the rules it follows. */
export function JobPage({ job, arrived }: { readonly job: Job; readonly arrived?: Arrived }): ReactElement {
  const { go } = usePane();
  const [open, setOpen] = useState(false);
  return (
    <>
      <BackButton onClick={() => go({ page: job.group })}>
        {words.jobs.back(words.jobs.groups[job.group].title)}
      </BackButton>
      <PageTitle>{job.title}</PageTitle>
      <Body1 as="p" block>
        {job.summary} <GuideLink page={`jobs/${job.id}`} title={job.title} />
      </Body1>
      <JobRun job={job} {...(arrived === undefined ? {} : { arrived })} />
      {job.sources.length > 0 && (
        <Section title={words.jobs.rules}>
          <Disclosure title={`${words.jobs.rules}: ${job.sources.length}`} open={open} onToggle={setOpen}>
            <ul style={{ margin: 0, paddingInlineStart: "18px" }}>
              {job.sources.map((source, index) => (
                <li key={index}>
                  <SourceLine source={source} />
                </li>
              ))}
            </ul>
          </Disclosure>
        </Section>
      )}
    </>
  );
}
