package com.fadeline.app.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.app.Fadeline;
import com.fadeline.app.TestAdmin;
import com.fadeline.store.postgres.EmbeddedPostgres;
import com.fadeline.store.postgres.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody is told of a fault where PostgreSQL is down, but when to try again. */
@RunsInParallel
class OutageOverHttpTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

	/** For a connection that cannot be had; whoever waits longer learns no more. */
	private static final long SHORT_MILLIS = 300;

	private final HttpClient person = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@TempDir
	Path folder;

	private String root;

	private String token;

	@Test
	void while_postgresql_is_down_programs_get_a_problem_and_people_a_page() throws Exception {
		TestPostgres.sharingPrograms(this.folder);
		EmbeddedPostgres postgres = EmbeddedPostgres.open(this.folder, Map.of());
		try (postgres; ConfigurableApplicationContext application = start(postgres)) {
			this.root = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
			signIn();

			postgres.close();
			application.getBean(HikariDataSource.class).getHikariConfigMXBean().setConnectionTimeout(SHORT_MILLIS);
			// Nobody is known from a moment before.
			application.getBean(AccountTable.class).changes().add();

			for (String path : List.of("/api/policy", "/api/clinics", "/api/staff", "/api/changes",
					"/api/clinics/01970000-0000-7000-8000-000000000001/devices",
					"/api/clients/01970000-0000-7000-8000-000000000001/accesses")) {
				Http.Answer program = new Http(port()).get(path);
				assertThat(program.status()).as(path).isEqualTo(503);
				assertThat(program.header("Retry-After")).isNotEmpty();
				assertThat(program.header("Content-Type")).isEqualTo("application/problem+json");
				assertThat(program.text("/instance")).isEqualTo(path);
			}
			for (HttpResponse<String> page : List.of(get("/"), get("/admin/clinics"), post("/sign-in", adminsForm()),
					post("/sign-in/link", "token=anything"))) {
				assertThat(page.statusCode()).as(page.toString()).isEqualTo(503);
				assertThat(page.headers().firstValue("Retry-After")).isPresent();
				assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
				assertThat(page.body()).contains("Status 503").doesNotContain("Exception");
			}
		}
	}

	private int port() {
		return URI.create(this.root).getPort();
	}

	private static ConfigurableApplicationContext start(EmbeddedPostgres postgres) {
		return new SpringApplicationBuilder(Fadeline.class).run("--server.port=0", "--fadeline.data=target/test-data",
				"--" + TestAdmin.SETTING, "--spring.datasource.url=" + postgres.jdbcUrl(EmbeddedPostgres.DATABASE),
				"--spring.datasource.username=" + postgres.username(),
				"--spring.datasource.password=" + postgres.password());
	}

	private void signIn() throws IOException, InterruptedException {
		this.token = token(get("/sign-in"));
		assertThat(post("/sign-in", adminsForm()).headers().firstValue("Location").orElse("")).endsWith("/");
		this.token = token(get("/account"));
	}

	private static String token(HttpResponse<String> page) {
		Matcher token = TOKEN.matcher(page.body());
		assertThat(token.find()).as(page.body()).isTrue();
		return token.group(1);
	}

	private static String adminsForm() {
		String password = TestAdmin.CREDENTIALS.substring("admin:".length());
		return "username=admin&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.person.send(HttpRequest.newBuilder(URI.create(this.root + path)).header("Accept", BROWSER).build(),
				BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
		String body = form + "&_csrf=" + URLEncoder.encode(this.token, StandardCharsets.UTF_8);
		return this.person.send(HttpRequest.newBuilder(URI.create(this.root + path))
			.header("Accept", BROWSER)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
	}

}
