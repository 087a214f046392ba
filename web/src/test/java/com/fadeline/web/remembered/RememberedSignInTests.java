package com.fadeline.web.remembered;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.Accounts;
import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.administration.accounts.SignInEntry.Kind;
import com.fadeline.administration.accounts.SignInEntry.Way;
import com.fadeline.administration.accounts.SignInJournal;
import com.fadeline.administration.remembered.RememberedDevice;
import com.fadeline.api.Requester;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A client stays signed in on a device. */
class RememberedSignInTests extends HttpTest {

	private static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "3f3b3c1e-0000-4000-8000-000000000000");

	private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Safari/604.1";

	@Autowired
	OneTimeTokenService links;

	@Autowired
	MemoryDevices devices;

	@Autowired
	SignInJournal journal;

	@Autowired
	Accounts accounts;

	@Autowired
	Clock clock;

	@Test
	void a_device_is_remembered_where_a_link_is_opened_and_only_if_the_client_wants_it() {
		MvcTestResult remembered = signIn(true);
		MvcTestResult notRemembered = signIn(false);

		assertThat(remembered).cookies()
			.isHttpOnly("device", true)
			.hasMaxAge("device", Duration.ofDays(30))
			.hasPath("device", "/");
		assertThat(device(remembered).getAttribute("SameSite")).isEqualTo("Lax");
		assertThat(notRemembered).cookies().doesNotContainCookie("device");
		assertThat(this.devices.of("client-id")).extracting(RememberedDevice::label).containsExactly("iPhone, Safari");
		assertThat(latest()).extracting(SignInEntry::kind, SignInEntry::way)
			.contains(tuple(Kind.DEVICE_REMEMBERED, Way.DEVICE));
	}

	@Test
	void where_people_come_by_https_the_cookie_is_confined_to_the_host() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContextPath("/elsewhere");
		request.setParameter("remember", "true");
		MockHttpServletResponse response = new MockHttpServletResponse();
		Account client = this.accounts.find("client").orElseThrow();

		new RememberedSignIn("__Host-device", this.devices, this.accounts, new DeviceRecord(this.journal, this.clock))
			.loginSuccess(request, response,
					UsernamePasswordAuthenticationToken.authenticated(client, null, client.getAuthorities()));

		Cookie cookie = Objects.requireNonNull(response.getCookie("__Host-device"));
		assertThat(cookie.getSecure()).isTrue();
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getPath()).isEqualTo("/");
	}

	@Test
	void a_remembered_device_signs_in_by_itself_with_another_token_each_time() {
		Cookie first = device(signIn(true));

		MvcTestResult opened = open("/", first);
		Cookie second = device(opened);
		MvcTestResult openedLater = open("/", second);

		assertThat(opened).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/progress");
		assertThat(second.getValue()).isNotEqualTo(first.getValue());
		assertThat(openedLater).hasHeader(HttpHeaders.LOCATION, "/progress");
		assertThat(latest()).anySatisfy((entry) -> {
			assertThat(entry.kind()).isEqualTo(Kind.SIGNED_IN);
			assertThat(entry.way()).isEqualTo(Way.DEVICE);
			assertThat(entry.userId()).isEqualTo("client-id");
		});
	}

	@Test
	void a_token_that_was_used_up_ends_the_device() {
		Cookie first = device(signIn(true));
		Cookie second = device(open("/", first));

		MvcTestResult stolen = open("/", first);

		assertThat(stolen).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/sign-in");
		assertThat(stolen).cookies().hasMaxAge("device", Duration.ZERO);
		assertThat(open("/", second)).hasHeader(HttpHeaders.LOCATION, "/sign-in");
		assertThat(latest()).anySatisfy((entry) -> {
			assertThat(entry.kind()).isEqualTo(Kind.DEVICE_REFUSED);
			assertThat(entry.clientId()).isEqualTo(new ClientId(Samples.CLIENT));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "bm90LWEtZGV2aWNlOnRva2Vu", "" })
	void what_is_no_token_signs_nobody_in(String value) {
		assertThat(open("/", new Cookie("device", value))).hasStatus(HttpStatus.FOUND)
			.hasHeader(HttpHeaders.LOCATION, "/sign-in");
	}

	@Test
	void neither_a_page_that_refreshes_itself_nor_the_sign_in_page_signs_in() {
		Cookie device = device(signIn(true));

		MvcTestResult refreshed = request("/progress", device).header("X-Asked-Again", "true").exchange();
		MvcTestResult asked = anonymous(this.http.get().uri("/account/session")).cookie(device)
			.accept(MediaType.APPLICATION_JSON)
			.exchange();
		MvcTestResult page = open("/sign-in?ended", device);

		assertThat(refreshed.getRequest().getSession(false)).isNull();
		assertThat(asked).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(page.getRequest().getSession(false)).isNull();
		assertThat(page).bodyText().contains("Continue on this device", "You were signed out because");
		assertThat(open("/", device)).hasHeader(HttpHeaders.LOCATION, "/progress");
	}

	@Test
	void a_remembered_client_is_refused_what_is_not_theirs_like_any_other() {
		assertThat(open("/today", device(signIn(true)))).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void staff_are_never_remembered() {
		MvcTestResult signedIn = anonymous(this.http.post().uri("/sign-in")).cookie(TOKEN)
			.header("X-XSRF-TOKEN", TOKEN.getValue())
			.param("username", "specialist")
			.param("password", "specialist")
			.param("remember", "true")
			.exchange();

		assertThat(signedIn).hasHeader(HttpHeaders.LOCATION, "/").cookies().doesNotContainCookie("device");
	}

	@Test
	void somebody_else_who_signs_in_with_the_browser_ends_its_device() {
		Cookie device = device(signIn(true));

		anonymous(this.http.post().uri("/sign-in")).cookie(TOKEN, device)
			.header("X-XSRF-TOKEN", TOKEN.getValue())
			.param("username", "specialist")
			.param("password", "specialist")
			.exchange();

		assertThat(this.devices.of("client-id")).isEmpty();
	}

	@Test
	void a_link_that_is_refused_leaves_the_device_as_it_was() {
		Cookie device = device(signIn(true));

		MvcTestResult refused = press("wrong", true, device);

		assertThat(refused).hasHeader(HttpHeaders.LOCATION, "/sign-in/link?error");
		assertThat(open("/", device)).hasHeader(HttpHeaders.LOCATION, "/progress");
	}

	@Test
	void who_signs_out_is_no_longer_remembered() {
		MvcTestResult signedIn = signIn(true);
		MockHttpSession session = session(signedIn);
		Cookie csrf = token(session);

		MvcTestResult out = anonymous(this.http.post().uri("/sign-out")).session(session)
			.cookie(csrf, device(signedIn))
			.header("X-XSRF-TOKEN", csrf.getValue())
			.exchange();

		assertThat(out).cookies().hasMaxAge("device", Duration.ZERO);
		assertThat(this.devices.of("client-id")).isEmpty();
		assertThat(latest()).extracting(SignInEntry::kind).contains(Kind.DEVICE_ENDED);
	}

	@Test
	void a_client_ends_a_device_on_the_account_page_and_its_session_ends_too() {
		// given
		MockHttpSession phone = session(signIn(true));
		UUID device = this.devices.of("client-id").getFirst().id();
		MockHttpSession laptop = session(signIn(false));
		assertThat(page("/account", laptop)).hasStatusOk().bodyText().contains("iPhone, Safari", "My devices");
		assertThat(page("/account", phone)).bodyText().contains("this device");
		// when
		Cookie csrf = token(laptop);
		MvcTestResult ended = anonymous(this.http.post().uri("/account/devices/{device}/end", device)).session(laptop)
			.cookie(csrf)
			.header("X-XSRF-TOKEN", csrf.getValue())
			.exchange();
		// then
		assertThat(ended).hasRedirectedUrl("/account?ended");
		assertThat(page("/account", phone)).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/sign-in");
		assertThat(page("/account", laptop)).hasStatusOk();
	}

	@Test
	void a_program_of_a_client_lists_and_ends_devices() {
		this.devices.remember("client-id", "Android, Chrome");
		UUID device = this.devices.of("client-id").getFirst().id();

		assertThat(this.http.get().uri("/api/account/devices").header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT))
			.bodyJson()
			.isLenientlyEqualTo(json("[{'deviceId': '%s', 'label': 'Android, Chrome'}]".formatted(device)));
		assertThat(end(device)).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(end(device)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/api/account/devices")).bodyJson().isEqualTo("[]");
	}

	@Test
	void the_clinic_ends_all_sign_ins_of_a_client() {
		this.buses.show(FindClient.class, Samples.client(3));

		MvcTestResult ended = this.http.delete()
			.uri("/api/clients/{client}/sign-ins", Samples.CLIENT)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)
			.exchange();

		assertThat(ended).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.devices.ended()).containsExactly(new ClientId(Samples.CLIENT));
		assertThat(latest().getFirst().kind()).isEqualTo(Kind.SIGN_INS_ENDED);
		assertThat(latest().getFirst().userId()).isEqualTo("specialist-id");
	}

	@Test
	void nobody_ends_the_sign_ins_of_a_client_they_do_not_see() {
		assertThat(this.http.delete().uri("/api/clients/{client}/sign-ins", Samples.CLIENT))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.devices.ended()).isEmpty();
	}

	private MvcTestResult end(UUID device) {
		return this.http.delete()
			.uri("/api/account/devices/{device}", device)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT)
			.exchange();
	}

	private MvcTestResult signIn(boolean remember) {
		return press(this.links.generate(new GenerateOneTimeTokenRequest("client")).getTokenValue(), remember, null);
	}

	private MvcTestResult press(String link, boolean remember, @Nullable Cookie device) {
		MockMvcRequestBuilder request = anonymous(this.http.post().uri("/sign-in/link")).cookie(TOKEN)
			.header("X-XSRF-TOKEN", TOKEN.getValue())
			.header(HttpHeaders.USER_AGENT, PHONE)
			.param("token", link);
		if (device != null) {
			request.cookie(device);
		}
		return (remember ? request.param("remember", "true") : request).exchange();
	}

	private MvcTestResult open(String path, Cookie device) {
		return request(path, device).exchange();
	}

	private MockMvcRequestBuilder request(String path, Cookie device) {
		return anonymous(this.http.get().uri(path)).cookie(device).accept(MediaType.TEXT_HTML);
	}

	private MvcTestResult page(String path, MockHttpSession session) {
		return anonymous(this.http.get().uri(path)).session(session).accept(MediaType.TEXT_HTML).exchange();
	}

	private static MockMvcRequestBuilder anonymous(MockMvcRequestBuilder request) {
		return request.header(HttpHeaders.AUTHORIZATION, "None");
	}

	private static Cookie device(MvcTestResult answer) {
		return Objects.requireNonNull(answer.getResponse().getCookie("device"));
	}

	private static MockHttpSession session(MvcTestResult answer) {
		return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
	}

	private List<SignInEntry> latest() {
		return this.journal.find(null, null, 0, 3, Requester.SYSTEM).items();
	}

}
