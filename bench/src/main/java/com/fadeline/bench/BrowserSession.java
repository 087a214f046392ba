package com.fadeline.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.util.stream.Collectors.joining;

/** Session of somebody who has signed in by the form, as their browser keeps it. */
final class BrowserSession {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final URI root;

	private BrowserSession(int port) {
		this.root = URI.create("http://localhost:" + port);
	}

	/**
	 * Signs in.
	 * @param form path of the page with the form, to which it is sent as well
	 * @param next path of a page to open then, which gives the token for writes
	 * @throws IllegalStateException if name or password is wrong
	 */
	static BrowserSession signIn(int port, String form, String name, String password, String next)
			throws IOException, InterruptedException {
		BrowserSession session = new BrowserSession(port);
		Matcher token = TOKEN.matcher(session.send(session.request(form).GET()).body());
		String body = "username=%s&password=%s&_csrf=%s".formatted(encoded(name), encoded(password),
				token.find() ? encoded(token.group(1)) : "");
		HttpResponse<String> answer = session.send(session.request(form)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
		if (answer.headers().firstValue("Location").orElse("error").contains("error")) {
			throw new IllegalStateException("%s could not sign in: %s".formatted(name, answer));
		}
		session.send(session.request(next).GET());
		return session;
	}

	/** Returns the headers of a request of this session, each with its line end. */
	String headers() {
		return "Cookie: %s\r\n".formatted(
				this.cookies.getCookieStore().getCookies().stream().map(BrowserSession::pair).collect(joining("; ")))
				+ this.cookies.getCookieStore()
					.getCookies()
					.stream()
					.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
					.map((cookie) -> "X-XSRF-TOKEN: %s\r\n".formatted(cookie.getValue()))
					.collect(joining());
	}

	/** Returns the body of an answer. */
	String read(String path) throws IOException, InterruptedException {
		return send(request(path).GET()).body();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.root.resolve(path));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private static String pair(HttpCookie cookie) {
		return cookie.getName() + "=" + cookie.getValue();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
