package dev.fingy.internal.cli.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.FingyException;

/**
 * The endpoint of a running application, {@code http://host:port/actuator/fingy}. A user
 * and password before the host are sent, and never shown.
 */
public final class Endpoint {

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final int ANSWER_SECONDS = 60;

	private static final int MAX_PORT = 65535;

	private static final Pattern USER = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*://)[^/?#]*@");

	private final URI uri;

	private final String name;

	private final String id;

	private Endpoint(URI uri, String name, String id) {
		this.uri = uri;
		this.name = name;
		this.id = id;
	}

	/**
	 * Return the endpoint at a URL.
	 * @param url the URL
	 * @param id what the endpoint is called, such as {@code fingy}
	 * @return the endpoint, which was not asked yet
	 * @throws FingyException if the URL is none, or not one of HTTP
	 */
	public static Endpoint of(String url, String id) {
		try {
			URI uri = new URI(url);
			String name = withoutUser(url);
			if (!Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
				throw Documents.failure(name, "is of no kind that is read: http and https are");
			}
			if (uri.getHost() == null) {
				throw Documents.failure(name, "names no host");
			}
			if (uri.getPort() > MAX_PORT) {
				throw Documents.failure(name, "names a port beyond " + MAX_PORT);
			}
			return new Endpoint(uri, name, id);
		}
		catch (URISyntaxException ex) {
			throw Documents.failure(withoutUser(url), "is no URL: " + ex.getReason());
		}
	}

	/**
	 * Return a URL without the user and password that may be in it.
	 * @param url a URL, or any other text
	 * @return what may be shown
	 */
	public static String withoutUser(String url) {
		return USER.matcher(url).replaceFirst("$1");
	}

	/**
	 * Return what the endpoint has below its URL.
	 * @param path the rest of the URL, such as {@code /latest} or {@code ?limit=1}
	 * @return another endpoint, which was not asked yet
	 */
	public Endpoint below(String path) {
		return new Endpoint(this.uri, this.name + path, this.id);
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * Ask for the document.
	 * @return what it describes
	 * @throws FingyException if there is none in time
	 */
	Fingy read() {
		return Documents.read(new ByteArrayInputStream(body()), this.name);
	}

	/**
	 * Ask for what the endpoint has.
	 * @return the body of the answer
	 * @throws FingyException if there is none in time
	 */
	public byte[] body() {
		HttpResponse<byte[]> answer = answer();
		if (answer.statusCode() != 200) {
			throw Documents.failure(this.name, "answered " + answer.statusCode() + hint(answer.statusCode()));
		}
		return answer.body();
	}

	private String hint(int status) {
		return switch (status) {
			case 401, 403 -> ": the URL may need a user, as in https://user:password@host";
			case 404 -> ": '" + this.id + "' may be missing in management.endpoints.web.exposure.include";
			default -> "";
		};
	}

	private HttpResponse<byte[]> answer() {
		HttpClient client = HttpClient.newBuilder()
			.connectTimeout(CONNECT_TIMEOUT)
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();
		try {
			// The timeout of a request ends with the headers of its answer, this one with
			// its body
			return client.sendAsync(request(), HttpResponse.BodyHandlers.ofByteArray())
				.get(ANSWER_SECONDS, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			throw Documents.failure(this.name, "did not answer within " + ANSWER_SECONDS + " seconds");
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof OutOfMemoryError error) {
				throw error;
			}
			throw Documents.failure(this.name, reason(ex.getCause()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw Documents.failure(this.name, "was not waited for");
		}
	}

	private HttpRequest request() {
		String user = this.uri.getUserInfo();
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.name))
			.header("Accept", "application/json");
		if (user != null) {
			String encoded = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
			request.header("Authorization", "Basic " + encoded);
		}
		return request.build();
	}

	private static String reason(@Nullable Throwable cause) {
		if (cause instanceof ConnectException) {
			return "cannot be reached";
		}
		String message = (cause instanceof IOException io) ? io.getMessage() : null;
		return "cannot be read: " + ((message != null) ? message : cause);
	}

}
