"use client";

import { useEffect } from "react";
import { Failure } from "@/components/site/failure";

/** What a reader sees where a page failed: that it is our fault, and what to do. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
	useEffect(() => {
		console.error(error);
	}, [error]);
	return <Failure digest={error.digest} />;
}
