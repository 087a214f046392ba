package com.fadeline.app.http;

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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.TestAdmin;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Signs in by the page, as a browser does. */
@FadelineTest
class SignInPageTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	@LocalServerPort
	int port;

	@Test
	void a_person_signs_in_and_out() throws Exception {
		// when
		HttpResponse<String> refused = submit("/sign-in", "username=admin&password=wrong");
		HttpResponse<String> admitted = submit("/sign-in", adminsForm());
		// then
		assertThat(location(refused)).endsWith("/sign-in?error");
		assertThat(location(admitted)).endsWith("/");
		assertThat(get("/admin/clinics").body()).contains("Administrator");
		assertThat(get("/api/policy").statusCode()).isEqualTo(200);
		// when
		HttpResponse<String> out = submit("/sign-out", "");
		// then
		assertThat(location(out)).endsWith("/sign-in?out");
		assertThat(get("/api/policy").statusCode()).isEqualTo(401);
	}

	@Test
	void there_is_no_session_before_somebody_has_signed_in_so_that_nobody_can_have_planted_it() throws Exception {
		// when
		get("/today", "Accept", "text/html");
		submit("/sign-in", "username=admin&password=wrong");
		// then
		assertThat(sessions()).isEmpty();
		// when
		HttpResponse<String> admitted = submit("/sign-in", adminsForm());
		// then
		assertThat(sessions()).hasSize(1);
		assertThat(location(admitted)).endsWith("/today");
	}

	@Test
	void the_session_is_kept_from_scripts_and_other_sites() throws Exception {
		assertThat(cookies(submit("/sign-in", adminsForm())))
			.anySatisfy((cookie) -> assertThat(cookie).startsWith("JSESSIONID").contains("HttpOnly", "SameSite=Lax"));
	}

	@Test
	void what_a_proxy_forwards_that_is_not_named_is_not_believed_and_redirects_lead_nowhere_but_here()
			throws Exception {
		HttpResponse<String> led = get("/today", "Accept", "text/html", "X-Forwarded-Proto", "https",
				"X-Forwarded-Host", "evil.example", "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Prefix", "/evil");

		assertThat(location(led)).isEqualTo("/sign-in");
		assertThat(led.headers().allValues("Set-Cookie")).isNotEmpty()
			.noneMatch((cookie) -> cookie.contains("Secure") || cookie.contains("evil"));
	}

	private String adminsForm() {
		String password = TestAdmin.CREDENTIALS.substring("admin:".length());
		return "username=admin&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
	}

	private HttpResponse<String> submit(String path, String form) throws IOException, InterruptedException {
		String page = get(path.equals("/sign-in") ? "/sign-in" : "/admin/clinics").body();
		Matcher token = TOKEN.matcher(page);
		assertThat(token.find()).as(page).isTrue();
		String body = form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		return this.browser.send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
		return this.browser.send(((headers.length == 0) ? request : request.headers(headers)).build(),
				BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:%d%s".formatted(this.port, path));
	}

	private List<HttpCookie> sessions() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("JSESSIONID"))
			.toList();
	}

	private static List<String> cookies(HttpResponse<String> response) {
		return response.headers().allValues("Set-Cookie");
	}

	private static String location(HttpResponse<String> response) {
		return response.headers().firstValue("Location").orElse(response.toString());
	}

}
