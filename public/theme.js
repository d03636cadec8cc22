// Runs before the first paint, so that a chosen theme does not flash in after the system's.
try {
	const theme = localStorage.getItem("theme");
	if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be forbidden: the system's theme stands.
}
