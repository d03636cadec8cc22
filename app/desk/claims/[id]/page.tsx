import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimForms } from "@/components/desk/claim-forms";
import { requireEditor } from "@/lib/auth/session";
import { getClaimSheet, neighbouringClaims } from "@/lib/desk/claim-sheet";
import { idParam } from "../../params";
import { merge, move, reword, unmerge } from "../actions";

interface Props {
	params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	await requireEditor();
	const id = idParam((await params).id);
	return { title: (id === null ? null : await getClaimSheet(id))?.text ?? "Not found" };
}

export default async function ClaimSheetPage({ params }: Props) {
	await requireEditor();
	const id = idParam((await params).id);
	const sheet = id === null ? null : await getClaimSheet(id);
	if (sheet === null) notFound();
	return (
		<>
			<p className="mt-6 text-[13px] text-soft">
				Claim #{sheet.id} · worded by {sheet.textByEditor ? "an editor" : "the program"}
			</p>
			<h1 className="mt-1 !text-[30px]">{sheet.text}</h1>
			<div className="facts">
				<span>
					<b>{sheet.links.length}</b> statement{sheet.links.length === 1 ? "" : "s"}
				</span>
				{sheet.mergedInto === null && sheet.links.some(({ status }) => status === "published") && (
					<a href={`/claims/${sheet.slug}`}>As readers see it</a>
				)}
				<a href={`/desk/history?noun=claim&id=${sheet.id}`}>History</a>
			</div>
			<ClaimForms
				sheet={sheet}
				neighbours={await neighbouringClaims(sheet.id)}
				reword={reword}
				merge={merge}
				unmerge={unmerge}
				move={move}
			/>
		</>
	);
}
