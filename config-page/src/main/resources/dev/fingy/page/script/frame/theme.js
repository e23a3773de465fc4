// The theme: light, dark, or that of the system.

const THEMES = ["system", "light", "dark"];

const THEME_SIGNS = { system: "◐", light: "☀", dark: "☾" };

function storedTheme() {
	try {
		const theme = localStorage.getItem("fingy-theme");
		return THEMES.includes(theme) ? theme : "system";
	}
	catch {
		return "system";
	}
}

function storeTheme(theme) {
	try {
		localStorage.setItem("fingy-theme", theme);
	}
	catch {
		// Some browsers store nothing for pages from disk
	}
}

export function startTheme(toggle, listener) {
	const set = (theme) => {
		document.documentElement.dataset.theme = theme;
		toggle.textContent = THEME_SIGNS[theme];
		toggle.setAttribute("aria-label", "Theme: " + ((theme === "system") ? "as the system" : theme));
		toggle.title = toggle.getAttribute("aria-label");
		listener();
	};
	toggle.addEventListener("click", () => {
		const next = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length];
		storeTheme(next);
		set(next);
	});
	matchMedia("(prefers-color-scheme: dark)").addEventListener("change", listener);
	set(storedTheme());
}
