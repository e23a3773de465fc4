package dev.fingy.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.internal.description.DescribedFingy;
import dev.fingy.internal.document.Document;

/**
 * A page that shows documents: as a tree, as a graph, compared with each other, and as
 * the texts that one takes away. It is one HTML text that needs no network, so that it
 * opens from disk, is attached to a mail, and looks the same in ten years.
 * <p>
 * Names and values are text, whatever they contain: its policy lets the browser run the
 * scripts of the page and no other. A page shows what its documents show; what they mask
 * is not in it.
 * <p>
 * A value; safe for use by many threads.
 */
public final class Page {

	private final List<NamedDocument> documents;

	private final @Nullable List<Map<String, ?>> runs;

	private final Map<String, String> links;

	private final @Nullable String start;

	private Page(List<NamedDocument> documents, @Nullable List<Map<String, ?>> runs, Map<String, String> links,
			@Nullable String start) {
		this.documents = List.copyOf(documents);
		this.runs = (runs != null) ? List.copyOf(runs) : null;
		this.links = Map.copyOf(links);
		this.start = start;
	}

	/**
	 * Return a page of one document.
	 * @param name the name on the page, such as that of a file or a URL
	 * @param document the document
	 * @return a page
	 */
	public static Page of(String name, Document document) {
		return new Page(List.of(new NamedDocument(name, document, null)), null, Map.of(), null);
	}

	/**
	 * Return a page of a run.
	 * @param run the data of the run, as in {@link #withRuns}
	 * @param document the document of its configuration
	 * @return a page
	 */
	public static Page ofRun(Map<String, ?> run, Document document) {
		return new Page(List.of(NamedDocument.ofRun(run, document)), null, Map.of(), null);
	}

	/**
	 * Return a page of one description.
	 * @param name the name on the page, such as that of a file or a URL
	 * @param fingy the description, of which the page shows the document
	 * @return a page
	 */
	public static Page of(String name, Fingy fingy) {
		return of(name, DescribedFingy.of(fingy).document());
	}

	/**
	 * Return a page with one more document, with which the first can be compared.
	 * @param name the name on the page
	 * @param document the document
	 * @return a new page
	 */
	public Page with(String name, Document document) {
		return with(new NamedDocument(name, document, null));
	}

	private Page with(NamedDocument document) {
		List<NamedDocument> more = new ArrayList<>(this.documents);
		more.add(document);
		return new Page(more, this.runs, this.links, this.start);
	}

	/**
	 * Return a page with one more description.
	 * @param name the name on the page
	 * @param fingy the description
	 * @return a new page
	 */
	public Page with(String name, Fingy fingy) {
		return with(name, DescribedFingy.of(fingy).document());
	}

	/**
	 * Return a page with the document of one more run.
	 * @param run the data of the run, as in {@link #withRuns}
	 * @param document the document of its configuration
	 * @return a new page
	 */
	public Page withRun(Map<String, ?> run, Document document) {
		return with(NamedDocument.ofRun(run, document));
	}

	/**
	 * Return a page that lists runs.
	 * @param runs the data of each, as the endpoint of runs returns it: {@code id},
	 * {@code parent}, {@code application}, {@code name}, {@code instance}, {@code state},
	 * {@code started}, {@code ended}, {@code error}, {@code fingerprint}, {@code tags},
	 * {@code notes}, and the last values of {@code metrics}; if they are known, its
	 * {@code document}, and its {@code series} as lists of step, value and time by metric
	 * @return a new page
	 */
	public Page withRuns(List<? extends Map<String, ?>> runs) {
		return new Page(this.documents, new ArrayList<>(runs), this.links, this.start);
	}

	/**
	 * Return a page that opens with another view than the tree of its first document.
	 * @param start the part of the address of the view after {@code #}, such as
	 * {@code runs} or {@code compare/2}
	 * @return a new page
	 */
	public Page startingAt(String start) {
		return new Page(this.documents, this.runs, this.links, start);
	}

	/**
	 * Return a page that may send requests to its own server. A page without links sends
	 * none.
	 * @param name the kind of data at the address, such as {@code runs}
	 * @param address the address, relative to that of the page
	 * @return a new page
	 */
	public Page withLink(String name, String address) {
		Map<String, String> more = new LinkedHashMap<>(this.links);
		more.put(name, address);
		return new Page(this.documents, this.runs, more, this.start);
	}

	/**
	 * Return the page.
	 * @return an HTML text, to be written as UTF-8
	 */
	public String toHtml() {
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("documents", this.documents.stream().map(NamedDocument::toMap).toList());
		if (this.runs != null) {
			data.put("runs", this.runs);
		}
		if (!this.links.isEmpty()) {
			data.put("links", this.links);
		}
		if (this.start != null) {
			data.put("start", this.start);
		}
		return Template.PAGE.fill(Map.of("policy", policy(), "title", Text.html(title()), "data", Text.json(data)));
	}

	private String title() {
		String application = this.documents.get(0).document().header().application();
		return (application != null) ? application : this.documents.get(0).name();
	}

	/**
	 * Return the content security policy of the page, which the page also declares. A
	 * server sends it in the header {@code Content-Security-Policy}.
	 * @return the policy
	 */
	public String policy() {
		return sharedPolicy(!this.links.isEmpty());
	}

	/**
	 * Return the policy that pages of all documents have, for a server that sends it
	 * before a page.
	 * @param linked whether the page has links
	 * @return the policy
	 */
	public static String sharedPolicy(boolean linked) {
		return linked ? Policies.LINKED : Policies.ALONE;
	}

	/**
	 * The policies, whose hashes are those of the same texts every time.
	 */
	private static final class Policies {

		static final String LINKED = Policy.of(Template.PAGE, true);

		static final String ALONE = Policy.of(Template.PAGE, false);

	}

}
