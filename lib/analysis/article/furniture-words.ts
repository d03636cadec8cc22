/*
 * Lines that pages of news print round their articles, as `keyOf` writes them: lower case, without marks at the ends.
 * One table a kind; entries are parted by " | ".
 */

const table = (words: string): ReadonlySet<string> =>
	new Set(words.split(/\s*\|\s*/).map((entry) => entry.trim().replace(/\s+/g, " ")));

/** Buttons, labels and prompts: the line alone is set aside. */
export const LINKS = table(`
	accessibility links | skip to main content | skip to content | skip to navigation | breaking news |
	breaking | exclusive | updated | update | opinion | premium | live | advertisement | advertisements |
	advertising | sponsored | article continues below | article continues after ad | story continues below |
	story continues below advertisement | story continues after advertisement | scroll to continue with
	content | continue reading | continue reading the main story | continue reading below | share | share
	this | share this article | share this story | share this page | share this post | share on facebook |
	share on twitter | share on x | share on whatsapp | share via email | copy link | link copied | facebook |
	twitter | whatsapp | linkedin | pinterest | reddit | telegram | email | e-mail | print | print this
	page | save | save article | bookmark | tweet | like | like this | like loading | settings | font-size |
	font size | text size | read in app | open in app | close | menu | search | sign in | log in | login |
	register | subscribe | subscribe now | home | play | pause | mute | loading | listen | listen to this
	article | listen to article | listen to story | play video | play audio | view gallery | view photos |
	see more | show more | load more | read more | click to expand | expand | photo | photos | image | video |
	file photo | file | getty images | embed | follow | following | xs | sm | md | lg | go top | back to
	top | top | related | more | next | previous | gallery | toggle navigation | this article is more than 1
	year old | this article is more than one year old | please enter your comment | please enter your name
	here | your email address will not be published
`);

/** Headings of lists of links, of tags, biographies and newsletters. */
export const HEADINGS = table(`
	also read | read also | see also | read more on this story | related | related articles | related
	article | related stories | related story | related news | related posts | related post | related topics |
	related content | related links | related items | related tags | related coverage | related reading |
	related videos | related internet links | more stories | more news | more headlines | more on this story |
	more on this topic | more in this section | more to explore | most read | most popular | most viewed |
	most shared | most recent | most commented | most watched | top stories | top news | top posts | latest
	news | latest stories | latest posts | latest articles | latest headlines | latest | latest videos |
	trending | trending now | trending stories | trending news | trending topics | trending today | popular |
	popular posts | popular news | popular stories | popular articles | popular now | recommended |
	recommended for you | recommended stories | recommended articles | recommended reading | recommended
	news | you may also like | you might also like | you may like | you might like | you may have missed |
	you might be interested in | you may also be interested in | read next | what to read next | up next |
	keep reading | next article | previous article | next post | previous post | next story | previous story |
	post navigation | article navigation | editors' picks | editor's picks | editor's pick | editor's
	choice | don't miss | must read | must reads | sponsored content | sponsored links | sponsored stories |
	paid content | promoted content | promoted stories | from the web | around the web | more from the web |
	from our partners | newsletter | newsletters | newsletter signup | sign up for our newsletter |
	subscribe to our newsletter | tags | tag | topics | topics in this article | in this article | in this
	story | filed under | categories | category | archives | archive | recent posts | recent articles |
	recent news | recent stories | recent comments | recent | about the author | about the authors | about
	author | about the writer | about us | author | author bio | contact us | follow us | connect with us |
	stay connected | get in touch | get our newsletter | other news | other stories | other articles | in
	other news | also in the news | also on | elsewhere on the web | in pictures | in case you missed it |
	icymi | featured | featured stories | featured news | featured posts | featured video | suggested |
	suggested articles | suggested reading | similar articles | similar news | similar posts | similar
	stories | explore more | discover more | what's next | find out more | more like this | watch next |
	today's headlines | today's top stories | news in pictures | site index | site map | useful links |
	quick links
`);

/** Headings of readers' comments and of a page's legal foot: nothing of the article comes after. */
export const STOPS = table(`
	comments | comment | add comment | add a comment | leave a comment | leave a reply | leave your comment |
	leave comment | post a comment | post comment | post your comment | write a comment | write comment |
	view comments | show comments | read comments | join the conversation | join the discussion | join the
	debate | have your say | what do you think | no comments | no comments yet | 0 comments | 1 comment |
	discussion | reader comments | user comments | be the first to comment | cancel reply | all rights
	reserved | powered by disqus | comments are closed | comments powered by disqus | terms and conditions |
	terms of use | terms of service | privacy policy | cookie policy | our cookies
`);

/** Headings of boxes that repeat the article in brief. */
export const SUMMARIES = table(`
	story highlights | highlights | article highlights | key points | key takeaways | takeaways | at a
	glance | in brief | in short | synopsis | summary | story summary | quick read | key highlights | tl;dr |
	bullet points | the gist
`);
