import { Fragment } from "react";
import { Credit } from "@/components/speaker/credit";
import { DIFFERENCE_KINDS, DifferenceSign } from "@/components/ui/difference-kind";
import { PRINTED, Printed } from "@/components/ui/printed";
import { Siglum } from "@/components/ui/siglum";
import type { ArticlePage, MarginNote } from "@/lib/articles/page-view";
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

/** The apparatus to one statement. */
export function Note({ note }: { note: MarginNote }) {
	return (
		<div>
			<b>
				<Credit speaker={note.speaker} />
			</b>
			{note.called && <> (“{note.called}”)</>} · <Printed kind={note.printed} /> {PRINTED[note.printed]}
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
				{note.others.map((other) => (
					<li key={`${other.kind}${other.witnesses[0]?.href}${other.text}`}>
						<DifferenceSign kind={other.kind} />{" "}
						{other.witnesses.map(({ source, href }) => (
							<Fragment key={href}>
								<Siglum source={source} href={href} />{" "}
							</Fragment>
						))}
						{other.text === null ? <span className="none">nothing of it</span> : <>“{other.text}”</>}
					</li>
				))}
				{note.moreOthers > 0 && note.claims[0] && (
					<li>
						<a href={`/claims/${note.claims[0].slug}#differences`}>{note.moreOthers} more</a>
					</li>
				)}
			</ul>
		</div>
	);
}
