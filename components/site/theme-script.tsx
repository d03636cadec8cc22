/**
 * Sets the chosen theme before anything is painted. A file and not an inline script, so that a kept page's policy need
 * not name it; a page that is rendered on each request passes the nonce of its policy.
 */
export function ThemeScript({ nonce }: { nonce?: string }) {
	return <script src="/theme.js" nonce={nonce} suppressHydrationWarning />;
}
