package com.fadeline.app.pages;

import java.util.UUID;
import java.util.regex.Pattern;

import com.fadeline.app.http.Http;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class PasskeyStoryTests extends BrowserTest {

	private static final String PASSWORD = "correct horse battery";

	private final String id = UUID.randomUUID().toString();

	private final String loginName = "nora." + this.id.substring(0, 8);

	@Test
	void a_manager_signs_in_with_a_passkey_and_no_longer_by_the_password_alone() {
		// given
		Http http = new Http(this.port);
		String issued = http.post("/api/staff", """
				{"id": "%s", "loginName": "%s", "displayName": "Nora Lind", "role": "MANAGER", "clinics": ["%s"]}
				""".formatted(this.id, this.loginName, UUID.randomUUID()), as(ADMIN, "fadeline-demo"))
			.text("/password");
		choosePassword(http, issued);
		Page page = stranger("en-GB");
		authenticator(page);
		byPassword(page);
		assertThat(page).hasURL(address() + "/dashboard");
		// when
		page.navigate("/account");
		page.locator("main a[href$='/account/passkeys']").click();
		page.locator("#label").fill("Tablet in room 2");
		page.locator("#password").fill(PASSWORD);
		page.locator("#passkey button").click();
		// then
		assertThat(page.locator("main .list li")).containsText("Tablet in room 2");
		assertAccessible(page);
		picture(page, "passkeys");
		// when
		page.locator("form[action$='/sign-out'] button").click();
		page.navigate("/sign-in");
		page.locator("#passkey button").click();
		// then
		assertThat(page).hasURL(address() + "/dashboard");
		assertThat(http.get("/api/sign-ins?kind=SIGNED_IN&userId=" + this.id, as(ADMIN, "fadeline-demo"))
			.text("/items/0/way")).isEqualTo("PASSKEY");
		// when
		page.locator("form[action$='/sign-out'] button").click();
		page.navigate("/sign-in");
		byPassword(page);
		// then
		assertThat(page).hasURL(address() + "/sign-in/passkey");
		assertAccessible(page);
		picture(page, "passkey");
		assertThat(http.get("/api/clinics", as(this.loginName, PASSWORD)).status()).isEqualTo(403);
		// when
		page.locator("#passkey button").click();
		// then
		assertThat(page).hasURL(address() + "/dashboard");
		// The reset ends the session, and with it the stream of the page, which its
		// browser reports.
		page.close();
		// when
		String reset = http.post("/api/staff/%s/reset".formatted(this.id), "", as(ADMIN, "fadeline-demo"))
			.text("/password");
		choosePassword(http, reset);
		// then
		assertThat(http.get("/api/clinics", as(this.loginName, PASSWORD)).status()).isEqualTo(200);
		assertThat(http.get("/api/changes?subjectId=" + this.id, as(ADMIN, "fadeline-demo")).body().toString())
			.contains("passkey added")
			.doesNotContain(PASSWORD);
	}

	@Test
	void a_client_stays_signed_in_adds_a_passkey_and_is_signed_out_everywhere_by_the_clinic() {
		// given
		Http http = new Http(this.port);
		http.post("/api/clients", """
				{"id": "%s", "clinicId": "%s", "givenName": "Nora", "birthDate": "1990-05-01"}
				""".formatted(this.id, UUID.randomUUID()), as(ADMIN, "fadeline-demo"));
		Page page = stranger("en-GB");
		authenticator(page);
		page.navigate(link(http, this.id));
		assertAccessible(page);
		// when
		page.locator("#remember").check();
		page.locator("#by-link button").click();
		assertThat(page).hasURL(address() + "/progress");
		page.navigate("/account");
		// then
		assertThat(page.locator("#devices li")).containsText("this device");
		assertAccessible(page);
		picture(page, "devices");
		// when
		page.locator("main a[href$='/account/passkeys']").click();
		page.locator("#label").fill("My phone");
		page.locator("#passkey button").click();
		assertThat(page.locator("main .list li")).containsText("My phone");
		page.locator("form[action$='/sign-out'] button").click();
		page.navigate("/");
		assertThat(page).hasURL(address() + "/sign-in");
		page.locator("#passkey button").click();
		// then
		assertThat(page).hasURL(address() + "/progress");
		assertThat(http.get("/api/sign-ins?kind=SIGNED_IN&userId=" + this.id, as(ADMIN, "fadeline-demo"))
			.text("/items/0/way")).isEqualTo("PASSKEY");
		// when
		assertThat(http.delete("/api/clients/%s/sign-ins".formatted(this.id), as(ADMIN, "fadeline-demo")).status())
			.isEqualTo(204);
		page.navigate("/account");
		// then
		assertThat(page).hasURL(address() + "/sign-in");
		page.close();
	}

	@Test
	void a_remembered_device_signs_in_when_somebody_opens_a_page_and_not_when_a_page_refreshes_itself() {
		// given
		Http http = new Http(this.port);
		Page before = signedIn(CLIENT);
		before.navigate("/progress");
		String accesses = before.locator("main a[href$='/accesses']").getAttribute("href");
		before.close();
		Page page = stranger("en-GB");
		page.navigate(link(http, accesses.split("/")[2]));
		page.locator("#remember").check();
		page.locator("#by-link button").click();
		assertThat(page.locator("#live h2").first()).isVisible();
		// when
		page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
		page.evaluate("document.body.dispatchEvent(new Event('refresh'))");
		// then
		assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?ended=?"));
		assertAccessible(page);
		// The browser reports the refresh that was refused.
		this.complaints.clear();
		// when
		page.locator("main a.button").click();
		// then
		assertThat(page).hasURL(address() + "/progress");
		page.locator("form[action$='/sign-out'] button").click();
		page.navigate("/progress");
		assertThat(page).hasURL(address() + "/sign-in");
		page.close();
	}

	static String link(Http http, String client) {
		return http.post("/api/clients/%s/sign-in-links".formatted(client), "", as(ADMIN, "fadeline-demo"))
			.text("/link");
	}

	private void byPassword(Page page) {
		page.navigate("/sign-in");
		page.locator("#username").fill(this.loginName);
		page.locator("#password").fill(PASSWORD);
		page.locator("form:has(#password) button[type=submit]").click();
	}

	/** One that is built into the device, and whose owner always agrees. */
	private static void authenticator(Page page) {
		CDPSession devtools = page.context().newCDPSession(page);
		devtools.send("WebAuthn.enable");
		JsonObject options = JsonParser.parseString("""
				{"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
				 "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
				""").getAsJsonObject();
		devtools.send("WebAuthn.addVirtualAuthenticator", options);
	}

	private void choosePassword(Http http, String issued) {
		assertThat(http
			.put("/api/account/password", "{'oldPassword': '%s', 'newPassword': '%s'}".formatted(issued, PASSWORD),
					as(this.loginName, issued))
			.status()).isEqualTo(204);
	}

	private static String[] as(String name, String password) {
		return new String[] { HttpHeaders.AUTHORIZATION, "Basic " + HttpHeaders.encodeBasicAuth(name, password, null) };
	}

}
