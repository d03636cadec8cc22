"use client";

import { Failure } from "@/components/site/failure";
import { fontClasses } from "./fonts";
import "./globals.css";

/** Where even the document's frame failed. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
	return (
		<html lang="en" className={fontClasses}>
			<body>
				<title>Failed · Variorum</title>
				<Failure digest={error.digest} />
			</body>
		</html>
	);
}
