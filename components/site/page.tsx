import type { ReactNode } from "react";
import { Footer } from "./footer";
import { Masthead, type Section } from "./masthead";

/** A reading page: the masthead with its section marked, the page's own matter, the footer. */
export function Page(props: { section: Section; query?: string; children: ReactNode }) {
	return (
		<div className="page">
			<a href="#content" className="skip">
				Skip to the content
			</a>
			<Masthead section={props.section} query={props.query} />
			<main id="content" tabIndex={-1} className="outline-none">
				{props.children}
			</main>
			<Footer />
		</div>
	);
}
