// Libraries are in the page as text, and are run when they are first needed.

export function loadLibrary(name) {
	const text = document.getElementById("library-" + name);
	if (!text.dataset.loaded) {
		const script = document.createElement("script");
		script.textContent = text.textContent;
		document.head.append(script);
		text.dataset.loaded = "true";
	}
}
