import type { Metadata } from "next";
import { Calibration } from "@/components/accuracy/calibration";
import { Figures } from "@/components/accuracy/figures";
import { OwnCases } from "@/components/accuracy/own-cases";
import { Page } from "@/components/site/page";
import { Notice } from "@/components/ui/notice";
import { SectionHeading } from "@/components/ui/section";
import { readFigures } from "@/lib/accuracy/read-figures";

export const metadata: Metadata = { title: "How far to trust it" };

// The figures belong to the code: a build reads them once.
export const dynamic = "force-static";

export default async function AccuracyPage() {
	const figures = await readFigures();
	return (
		<Page section="accuracy">
			<p className="kicker">Accuracy</p>
			<h1>How far to trust the program</h1>
			<p className="standfirst">
				A program finds who said what, and where outlets differ; editors check it. It errs. Here is how often,
				measured on articles in which people had marked every statement and its speaker before the program saw
				them.
			</p>
			{figures === null ? (
				<Notice title="Nothing has been measured in this copy yet.">
					<p>
						Whoever runs it can measure it with <code>npm run accuracy</code>.
					</p>
				</Notice>
			) : (
				<>
					{figures.polnear && (
						<section>
							<SectionHeading
								note={`${figures.polnear.articles} news articles of a public collection (PolNeAR) that people annotated`}
							>
								On the news of others
							</SectionHeading>
							<Figures groups={figures.polnear.groups} />
							<SectionHeading note="every finding carries how sure the program is of it">
								When it says that it is sure
							</SectionHeading>
							<Calibration bins={figures.polnear.calibration} />
						</section>
					)}
					<section>
						<SectionHeading note="written to set traps, and used to improve the program: they show what it knows, not how often it errs">
							On our own cases
						</SectionHeading>
						<Figures groups={figures.own.groups} />
						<OwnCases cases={figures.own.cases} passed={figures.own.passed} />
					</section>
					<p className="mt-8 text-sm text-soft">
						Measured with version {figures.analyser} of the analysis. A speaker who could not be made out is
						shown as unresolved, and a guess never counts as so sure that no editor is asked; what an editor
						decided stands, whatever the program finds later.
					</p>
				</>
			)}
		</Page>
	);
}
