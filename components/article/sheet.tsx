import { Fragment } from "react";
import { Credit } from "@/components/speaker/credit";
import { DIFFERENCE_KINDS, DifferenceSign, QuotedSign } from "@/components/ui/difference-kind";
import { PRINTED, Printed } from "@/components/ui/printed";
import { Siglum } from "@/components/ui/siglum";
import type { ArticlePage, MarginDifference, MarginNote } from "@/lib/articles/page-view";
import type { SheetPiece } from "@/lib/articles/sheet";

/** An article's text with its statements marked, and beside each paragraph what other outlets have. */
export function Sheet({ page, whole }: { page: ArticlePage; whole: boolean }) {
	return (
		<div className="with-margin">
			{page.paragraphs.map((paragraph) => (
				<Fragment key={paragraph.start}>
					<p className={whole ? "whitespace-pre-wrap" : undefined}>
						<Pieces pieces={paragraph.pieces} />
					</p>
					{paragraph.notes.length > 0 && (
						<div role="note" className="margin">
							{paragraph.notes.map((note) => (
								<Note key={note.statementId} note={note} />
							))}
						</div>
					)}
				</Fragment>
			))}
		</div>
	);
}

function Pieces({ pieces }: { pieces: readonly SheetPiece[] }) {
	let at = 0;
	return pieces.map((piece) => {
		const key = at;
		at += piece.text.length;
		const words = piece.mark ? (
			<mark className={piece.mark} title={DIFFERENCE_KINDS[piece.mark].meaning}>
				{piece.text}
			</mark>
		) : (
			piece.text
		);
		const { statement } = piece;
		return (
			<Fragment key={key}>
				{piece.alsoBegin.map((id) => (
					<span key={id} id={`s-${id}`} />
				))}
				{statement ? (
					<a
						id={piece.begins ? `s-${statement.id}` : undefined}
						className={`st ${statement.kind}`}
						href={piece.href ?? undefined}
						title={PRINTED[statement.kind]}
					>
						{words}
					</a>
				) : (
					words
				)}
			</Fragment>
		);
	});
}

/** The apparatus to one statement; its sign leads to the statement's own address. */
export function Note({ note }: { note: MarginNote }) {
	const [first] = note.claims;
	return (
		<div>
			<b>
				<Credit speaker={note.speaker} />
			</b>
			{note.called && <> (“{note.called}”)</>} · <Printed kind={note.printed} /> {PRINTED[note.printed]}
			<a
				className="permalink"
				href={`#s-${note.statementId}`}
				title="The address of this statement, to copy and to cite"
				aria-label="Link to this statement"
			>
				¶
			</a>
			<ul>
				{note.claims.map((claim) => (
					<li key={claim.slug}>
						{claim.outlets > 1 ? (
							<>
								<a href={`/claims/${claim.slug}`}>{claim.text}</a> · {claim.outlets} outlets
							</>
						) : (
							<a href={`/claims/${claim.slug}`}>
								{note.claims.length === 1 ? "only here so far" : `only here so far: ${claim.text}`}
							</a>
						)}
					</li>
				))}
				{note.differences.map((difference) => (
					<Differs key={difference.id} difference={difference} />
				))}
				{note.moreDifferences > 0 && first && (
					<li>
						<a href={`/claims/${first.slug}#differences`}>
							{note.moreDifferences} more {note.moreDifferences === 1 ? "difference" : "differences"}
						</a>
					</li>
				)}
			</ul>
		</div>
	);
}

/** "≠ W What we see more", "± E without “of course”": one difference as seen from this article. */
function Differs({ difference: { kind, insideQuotes, ours, others } }: { difference: MarginDifference }) {
	return (
		<li>
			<DifferenceSign kind={kind} />
			{insideQuotes && <QuotedSign />}{" "}
			{others.map((reading) => (
				<Fragment key={reading.text ?? ""}>
					{reading.witnesses.map(({ source, href }) => (
						<Fragment key={href}>
							<Siglum source={source} href={href} />{" "}
						</Fragment>
					))}
					{reading.text === null ? (
						ours === null ? (
							<span className="none">nothing of it </span>
						) : (
							<>
								without <span className="font-serif">“{ours}”</span>{" "}
							</>
						)
					) : (
						<>
							{ours === null && "has "}
							<span className="font-serif text-ink">{reading.text}</span>{" "}
						</>
					)}
				</Fragment>
			))}
		</li>
	);
}
