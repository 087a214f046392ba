package com.fadeline.administration.links;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.api.Requester;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.TestAdmin;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A client signs in by a link that was mailed, in the real application. */
@FadelineTest
@DirtiesContext
@RunsInParallel
class SignInLinkSystemTests {

	private static final Pattern LINK = Pattern.compile("http://clinic\\.example/f/sign-in/link#token=(\\S+)");

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String PUBLIC = "http://clinic.example/f";

	private static final GreenMail MAILS = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

	@BeforeAll
	static void startMail() {
		MAILS.start();
	}

	@AfterAll
	static void stopMail() {
		MAILS.stop();
	}

	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> MAILS.getSmtp().getPort());
		properties.add("fadeline.public-url", () -> PUBLIC);
		properties.add("server.tomcat.remoteip.internal-proxies", () -> "127.0.0.1/32, ::1/128");
		properties.add("fadeline.sign-in.links.from", () -> "clinic@example.com");
	}

	private ClientId client;

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@LocalServerPort
	int port;

	@Autowired
	CommandGateway commands;

	@Autowired
	AccountTable accounts;

	@Autowired
	LinkTokens tokens;

	@Autowired
	JdbcClient database;

	@BeforeEach
	void register() {
		register("ada@example.com");
	}

	private void register(@Nullable String email) {
		this.client = new ClientId(UUID.randomUUID());
		ClientDetails details = new ClientDetails("Ada", "Byron", null, email, null, null);
		this.commands.sendAndWait(
				new GenericCommandMessage<>(new RegisterClient(this.client, new ClinicId(UUID.randomUUID()), details))
					.withMetaData(Requester.SYSTEM.metaData()));
	}

	@Test
	void a_client_signs_in_once_by_the_link_that_was_mailed() throws Exception {
		// given
		JsonNode made = makeLink();
		assertThat(made.path("mailed").asBoolean()).isTrue();
		MimeMessage mail = MAILS.getReceivedMessages()[0];
		Matcher link = LINK.matcher(GreenMailUtil.getBody(mail));
		assertThat(link.find()).isTrue();
		assertThat(mail.getAllRecipients()[0]).hasToString("ada@example.com");
		assertThat(made.path("link").asString()).isEqualTo(link.group());
		// when
		HttpResponse<String> pressed = press(link.group());
		// then
		assertThat(pressed.headers().firstValue("Location")).hasValueSatisfying((to) -> assertThat(to).endsWith("/"));
		assertThat(get("/").headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/progress"));
		assertThat(press(link.group()).headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/sign-in/link?error"));
	}

	@Test
	void cookies_are_secure_behind_a_named_proxy_with_https() throws Exception {
		HttpRequest forwarded = HttpRequest.newBuilder(uri("/today"))
			.headers("Accept", "text/html", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7")
			.build();

		HttpResponse<String> led = HttpClient.newHttpClient().send(forwarded, BodyHandlers.ofString());

		assertThat(led.headers().allValues("Set-Cookie")).isNotEmpty().allMatch((cookie) -> cookie.contains("Secure"));
	}

	@Test
	void the_account_of_a_client_has_their_id_and_nothing_of_theirs_and_no_password() throws Exception {
		makeLink();
		makeLink();

		assertThat(this.accounts.find("client-" + this.client)).hasValueSatisfying((account) -> {
			assertThat(account.requester().clientId()).isEqualTo(this.client);
			assertThat(account.requester().userId()).isEqualTo(this.client.toString());
			assertThat(account.displayName()).isEqualTo("Client");
			assertThat(account.passwordHash()).isNull();
		});
	}

	@Test
	void behind_a_path_that_a_trusted_proxy_strips_every_address_begins_with_it() throws Exception {
		HttpResponse<String> refused = forwarded("/today", "/clinic");

		assertThat(refused.headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/clinic/sign-in"));
		assertThat(refused.headers().allValues("Set-Cookie")).isNotEmpty()
			.allSatisfy((cookie) -> assertThat(cookie).contains("Path=/clinic"));
		assertThat(forwarded("/sign-in", "/clinic").body())
			.contains("action=\"/clinic/sign-in\"", "href=\"/clinic/assets/fadeline.css\"")
			.doesNotContain("=\"/sign-in", "=\"/assets");
		assertThat(forwarded("/sign-in", "//evil.example").body()).doesNotContain("evil.example");
	}

	private HttpResponse<String> forwarded(String path, String prefix) throws Exception {
		return this.http.send(HttpRequest.newBuilder(uri(path))
			.headers("Accept", "text/html", "X-Forwarded-For", "203.0.113.7", "X-Forwarded-Prefix", prefix)
			.build(), BodyHandlers.ofString());
	}

	@Test
	void a_family_asks_for_new_links_and_gets_them_in_one_mail() throws Exception {
		// given
		String mailbox = "Family-%s@example.com".formatted(UUID.randomUUID());
		register(mailbox);
		ClientId withoutAccess = this.client;
		register(mailbox.toLowerCase(Locale.ROOT));
		makeLink();
		register(mailbox);
		makeLink();
		int before = mailsTo(mailbox).size();
		// when
		HttpResponse<String> answer = askForNewLink(mailbox.toUpperCase(Locale.ROOT));
		HttpResponse<String> answerToNobody = askForNewLink("nobody@example.com");
		// then
		await().until(() -> mailsTo(mailbox).size() > before);
		String text = mailsTo(mailbox).getLast();
		assertThat(text).contains("Ada: http://clinic.example/f/sign-in/link#token=");
		assertThat(LINK.matcher(text).results()).hasSize(2);
		assertThat(this.accounts.find("client-" + withoutAccess)).isEmpty();
		assertThat(
				press(LINK.matcher(text).results().findFirst().orElseThrow().group()).headers().firstValue("Location"))
			.hasValueSatisfying((to) -> assertThat(to).endsWith("/"));
		assertThat(answerToNobody.headers().firstValue("Location")).isEqualTo(answer.headers().firstValue("Location"));
		assertThat(answerToNobody.statusCode()).isEqualTo(answer.statusCode()).isEqualTo(302);
		assertThat(mailsTo("nobody@example.com")).isEmpty();
	}

	@Test
	void what_is_no_address_is_shown_again_with_what_to_do() throws Exception {
		HttpResponse<String> answer = askForNewLink("ada");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Enter an e-mail address, such as name@example.com.", "value=\"ada\"");
	}

	private static List<String> mailsTo(String mailbox) throws Exception {
		List<String> texts = new ArrayList<>();
		for (MimeMessage mail : MAILS.getReceivedMessages()) {
			if (mail.getAllRecipients()[0].toString().equalsIgnoreCase(mailbox)) {
				texts.add(String.valueOf(mail.getContent()));
			}
		}
		return texts;
	}

	private HttpResponse<String> askForNewLink(String mailbox) throws Exception {
		Matcher csrf = CSRF.matcher(get("/sign-in").body());
		assertThat(csrf.find()).isTrue();
		return post("/sign-in/new-link", "email=%s&_csrf=%s".formatted(mailbox.replace("@", "%40"),
				URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8)));
	}

	@Test
	void a_newer_link_takes_the_place_of_an_older_one_and_no_token_is_stored() throws Exception {
		makeLink();
		OneTimeToken older = token(this.tokens);
		OneTimeToken newer = token(this.tokens);

		assertThat(consumed(this.tokens, older)).isNull();
		assertThat(this.database.sql("select encode(token_hash, 'escape') from access.sign_in_link")
			.query(String.class)
			.list()).isNotEmpty().noneMatch((stored) -> stored.contains(newer.getTokenValue()));
		assertThat(consumed(this.tokens, newer)).isNotNull();
	}

	@Test
	void an_expired_link_does_not_work() throws Exception {
		makeLink();
		LinkTokens anHourLater = new LinkTokens(this.database, new SecureRandom(),
				Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));

		OneTimeToken token = token(this.tokens);

		assertThat(token.getExpiresAt()).isBefore(Instant.now().plus(Duration.ofHours(1)));
		assertThat(consumed(anHourLater, token)).isNull();
	}

	@Test
	void a_link_that_is_shown_and_not_mailed_works_for_15_minutes() throws Exception {
		register(null);

		JsonNode made = makeLink();

		assertThat(made.path("mailed").asBoolean()).isFalse();
		assertThat(Instant.parse(made.path("expiresAt").asString()))
			.isBeforeOrEqualTo(Instant.now().plus(Duration.ofMinutes(15)));
	}

	@Test
	void there_is_no_link_for_a_client_whose_account_is_disabled() throws Exception {
		makeLink();
		this.database.sql("update access.account set enabled = false where client_id = ?")
			.param(this.client.value())
			.update();

		HttpResponse<String> answer = askForLink();

		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("The client's account is disabled");
	}

	private OneTimeToken token(LinkTokens tokens) {
		return tokens.generate(new GenerateOneTimeTokenRequest("client-" + this.client, Duration.ofMinutes(59)));
	}

	private static OneTimeToken consumed(LinkTokens tokens, OneTimeToken token) {
		return tokens.consume(OneTimeTokenAuthenticationToken.unauthenticated(token.getTokenValue()));
	}

	private JsonNode makeLink() throws Exception {
		HttpResponse<String> answer = askForLink();
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

	private HttpResponse<String> askForLink() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(uri("/api/clients/%s/sign-in-links".formatted(this.client)))
			.header("Authorization", TestAdmin.HEADER)
			.POST(BodyPublishers.noBody())
			.build();
		return await().until(() -> this.http.send(request, BodyHandlers.ofString()),
				(response) -> response.statusCode() != 404);
	}

	private HttpResponse<String> press(String link) throws Exception {
		String page = this.http
			.send(HttpRequest.newBuilder(URI.create(link.replace(PUBLIC, "http://localhost:" + this.port))).build(),
					BodyHandlers.ofString())
			.body();
		Matcher csrf = CSRF.matcher(page);
		assertThat(csrf.find()).as(page).isTrue();
		String form = "token=%s&_csrf=%s".formatted(link.substring(link.indexOf('=') + 1),
				URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
		return post("/sign-in/link", form);
	}

	private HttpResponse<String> post(String path, String form) throws Exception {
		return this.http.send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:%d%s".formatted(this.port, path));
	}

}
