package com.fadeline.app.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

import com.fadeline.app.TestAdmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** From a client's first visit to a sitting in the diary, by clicks. */
class BookingStoryTests extends BrowserTest {

	private static final String BASIC = "Basic " + HttpHeaders.encodeBasicAuth(SPECIALIST, "fadeline-demo", null);

	/** It goes by the courses of the demo clinic too. */
	private static final Pattern FORECAST = Pattern.compile("about \\d+\\s+\\(\\d+ to \\d+\\)");

	private static final Pattern COURSE = Pattern.compile(".*/courses/[0-9a-f-]{36}.*");

	@Test
	void a_client_is_registered_a_course_opened_and_a_sitting_booked_moved_and_cancelled() {
		Page page = returning(SPECIALIST);
		page.navigate("/clients");
		link(page, "Register a client").click();
		page.getByLabel("Given name").fill("Tilda");
		page.getByLabel("Family name").fill("Quist");
		page.getByLabel("Date of birth").fill("1988-04-09");
		button(page, "Save").click();
		assertThat(page.locator("h1")).hasText("Tilda Quist");

		link(page, "Open a new course").click();
		page.getByLabel("crown").check();
		assertThat(page.locator("#estimate")).containsText("typical range, 3 to 10 sittings");
		page.getByLabel("carbon").check();
		assertThat(page.locator("#estimate")).containsText("1 to 4 sittings for carbon SMP");
		button(page, "Open a new course").click();
		page.waitForURL(COURSE);
		assertThat(page.locator("section[aria-labelledby=progress]")).containsText(FORECAST);

		LocalDate day = freeDay(0);
		book(page, page.url().replaceFirst("\\?.*", ""), day);
		page.navigate("/today?date=" + day);
		Locator booking = booking(page, "Tilda Quist");
		assertThat(booking).containsText("09:15");
		assertThat(booking).containsText("No consent to treatment");

		booking.getByText("Move").click();
		page.getByLabel("Starts at").fill("2024-02-01T11:30");
		assertThat(link(page, "Record it instead")).isVisible();
		assertAccessible(page);
		picture(page, "sitting-past");
		page.getByLabel("Starts at").fill(day + "T11:30");
		assertThat(link(page, "Record it instead")).hasCount(0);
		button(page, "Save the change").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Moved to");
		assertThat(booking).containsText("11:30");

		booking.getByText("Cancel").click();
		page.getByLabel("Client is ill").check();
		page.getByLabel("In your words").fill("a cold");
		button(page, "Cancel the sitting").click();
		assertThat(booking).hasCount(0);
	}

	/**
	 * A search that is overtaken by the next key is given up, of which the browser
	 * complains.
	 */
	@Test
	void clients_are_found_while_one_types() {
		String name = "Quillfeather" + UUID.randomUUID().toString().substring(0, 8);
		course(name);
		Page page = returning(SPECIALIST);
		page.navigate("/clients");

		page.getByRole(AriaRole.SEARCHBOX).pressSequentially(name);

		assertThat(page.locator("#found li")).hasCount(1);
		assertThat(link(page, "Wanda " + name)).isVisible();
		assertThat(page).hasURL(Pattern.compile(".*query=" + name));
		this.complaints.removeIf((complaint) -> complaint.contains("/clients: htmx:"));
	}

	@Test
	void a_booking_made_elsewhere_appears_by_itself() {
		String name = "Vesper" + UUID.randomUUID().toString().substring(0, 8);
		String course = course(name);
		LocalDate day = freeDay(1);
		Page here = returning(SPECIALIST);
		here.navigate("/today?date=" + day);
		assertThat(here.getByText("Nothing is booked on this day")).isVisible();
		Page elsewhere = returning(SPECIALIST);

		book(elsewhere, "/courses/" + course, day);

		assertThat(booking(here, "Wanda " + name)).isVisible();
	}

	/** 58 weeks from today the demo clinic is open, as it is today. */
	@Test
	void a_booking_is_dragged_by_mouse_or_finger_and_moved_on_the_form_that_opens() {
		String name = "Dray" + UUID.randomUUID().toString().substring(0, 8);
		LocalDate day = freeDay(6);
		Page page = returning(SPECIALIST);
		book(page, "/courses/" + course(name), day);
		page.navigate("/calendar?date=" + day);
		Locator handle = page.locator("#calendar [data-move]")
			.filter(new Locator.FilterOptions().setHasText(name))
			.locator(".handle");

		BoundingBox from = handle.boundingBox();
		double x = from.x + from.width / 2;
		page.mouse().move(x, from.y + 10);
		page.mouse().down();
		page.mouse().move(x, middle(page, "11:00"), new Mouse.MoveOptions().setSteps(5));
		assertThat(page.locator(".dragged")).containsText("11:00");
		page.mouse().up();

		page.waitForURL(Pattern.compile(".*/reschedule.*"));
		assertThat(page.getByLabel("Starts at")).hasValue(day + "T11:00");
		button(page, "Save the change").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Moved to");

		page.navigate("/calendar?date=" + day);
		BoundingBox moved = handle.boundingBox();
		Map<String, Object> finger = new HashMap<>(Map.of("pointerType", "touch", "isPrimary", true, "pointerId", 7,
				"button", 0, "clientX", moved.x + 5, "clientY", moved.y + 10));
		handle.dispatchEvent("pointerdown", finger);
		finger.put("clientY", middle(page, "10:00"));
		handle.dispatchEvent("pointermove", finger);
		handle.dispatchEvent("pointerup", finger);
		page.waitForURL(Pattern.compile(".*/reschedule.*"));
		assertThat(page.getByLabel("Starts at")).hasValue(day + "T10:00");
	}

	/**
	 * In the view of a day it goes to another specialist, at the minute it was booked
	 * for.
	 */
	@Test
	void a_booking_is_dragged_to_a_colleague() {
		String name = "Dray" + UUID.randomUUID().toString().substring(0, 8);
		LocalDate day = freeDay(13);
		Page page = returning(SPECIALIST);
		book(page, "/courses/" + course(name), day);
		page.navigate("/calendar?view=day&date=" + day);
		Locator handle = page.locator("#calendar [data-move]")
			.filter(new Locator.FilterOptions().setHasText(name))
			.locator(".handle")
			.first();
		BoundingBox from = handle.boundingBox();
		BoundingBox colleague = page.locator("#calendar th[data-day]").getByText("Tomas Lindqvist").boundingBox();

		page.mouse().move(from.x + from.width / 2, from.y + 10);
		page.mouse().down();
		page.mouse().move(colleague.x + colleague.width / 2, from.y + 10, new Mouse.MoveOptions().setSteps(5));
		page.mouse().up();

		page.waitForURL(Pattern.compile(".*/reschedule.*"));
		assertThat(page.getByLabel("Starts at")).hasValue(day + "T09:15");
		assertThat(page.locator("#operatorId option:checked")).hasText("Tomas Lindqvist");
	}

	private static double middle(Page page, String time) {
		Locator row = page.locator("#calendar tr[data-time='%s'] th".formatted(time));
		assertThat(row).isVisible();
		BoundingBox box = row.boundingBox();
		return box.y + box.height / 2;
	}

	/** A day of which the demo has nothing, for each test another. */
	private LocalDate freeDay(int number) {
		return LocalDate.now(this.clock).plusDays(400 + number);
	}

	private void book(Page page, String course, LocalDate day) {
		page.navigate(course + "/sittings/new");
		page.getByLabel("Starts at").fill(day + "T09:15");
		button(page, "Book").click();
		page.waitForURL((url) -> !url.contains("/sittings/new"));
	}

	/** A course of a client with a family name of its own, made past the pages. */
	private String course(String familyName) {
		Page outside = stranger("en-GB");
		APIResponse clinics = outside.request()
			.get("/api/clinics", RequestOptions.create().setHeader("Authorization", BASIC));
		String clinic = JsonMapper.shared().readTree(clinics.text()).at("/clinics/0/clinicId").asString();
		String client = post(outside, "/api/clients", """
				{"clinicId": "%s", "givenName": "Wanda", "familyName": "%s", "birthDate": "1990-02-03"}"""
			.formatted(clinic, familyName));
		String course = post(outside, "/api/courses", """
				{"clientId": "%s", "bodySite": "SCALP", "zones": ["CROWN"], "goal": "FULL_REMOVAL", "assessment": {}}"""
			.formatted(client));
		assertThat(outside.request()
			.get("/api/courses/%s?after=0".formatted(course),
					RequestOptions.create().setHeader("Authorization", TestAdmin.HEADER)))
			.isOK();
		return course;
	}

	private static String post(Page page, String path, String json) {
		APIResponse answer = page.request()
			.post(path,
					RequestOptions.create()
						.setHeader("Authorization", TestAdmin.HEADER)
						.setHeader("Content-Type", "application/json")
						.setData(json));
		return JsonMapper.shared().readTree(answer.text()).get("id").asString();
	}

	private static Locator booking(Page page, String client) {
		return page.locator("#diary li").filter(new Locator.FilterOptions().setHasText(client));
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
