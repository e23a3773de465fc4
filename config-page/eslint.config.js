// The rules of the scripts of the page, which LintTests checks.
const js = require("@eslint/js");

const BROWSER = ["addEventListener", "Blob", "clearTimeout", "CSS", "document", "fetch", "getComputedStyle", "history",
	"localStorage", "location", "matchMedia", "navigator", "requestAnimationFrame", "ResizeObserver", "self",
	"setTimeout", "TextEncoder", "URL"];

module.exports = [
	{ files: ["src/main/resources/**/*.js"], ...js.configs.recommended },
	{
		files: ["src/main/resources/**/*.js"],
		languageOptions: { globals: Object.fromEntries(BROWSER.map((name) => [name, "readonly"])) },
		rules: {
			"eqeqeq": "error",
			"max-len": ["error", { code: 120, tabWidth: 4, ignoreRegExpLiterals: true }],
			"no-unused-vars": ["error", { caughtErrors: "all" }],
			"no-var": "error",
			"prefer-const": "error"
		}
	}
];
