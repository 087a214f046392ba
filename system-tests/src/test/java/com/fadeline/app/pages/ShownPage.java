package com.fadeline.app.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;

/** Every page there is, with who looks at it and how they get there. */
enum ShownPage {

	SIGN_IN("", "/sign-in"),

	NEW_LINK("", "/sign-in/new-link"),

	PROGRESS(BrowserTest.CLIENT, "/progress"),

	REACTION_TO_REPORT(BrowserTest.CLIENT, "/progress", "a[href$='/reactions/new']"),

	FADING_TO_LOG(BrowserTest.CLIENT, "/progress", "a[href$='/fadings/new']"),

	MESSAGE_TO_CLINIC(BrowserTest.CLIENT, "/progress", "a[href$='/messages/new']"),

	CONSENTS_AT_HOME(BrowserTest.CLIENT, "/progress", "a.second[href$='/consents']"),

	EARLIER_APPOINTMENT(BrowserTest.CLIENT, "/progress", "a[href$='/waiting-list']"),

	WHO_LOOKED(BrowserTest.CLIENT, "/progress", "a[href$='/accesses']"),

	TODAY(BrowserTest.SPECIALIST, "/today?everybody=true&readiness=true"),

	CALENDAR(BrowserTest.SPECIALIST, "/calendar"),

	CALENDAR_OF_DAY(BrowserTest.SPECIALIST, "/calendar?view=day"),

	CALENDAR_OF_MANAGER(BrowserTest.MANAGER, "/calendar"),

	HANDOVER(BrowserTest.SPECIALIST, "/calendar/handover"),

	DAYS_OFF(BrowserTest.SPECIALIST, "/calendar/days-off"),

	WAITING_LIST(BrowserTest.SPECIALIST, "/waiting-list"),

	PHOTOS(BrowserTest.SPECIALIST, "/courses/{booked}/photos"),

	CONSENTS_TO_SIGN(BrowserTest.SPECIALIST, "/courses/{booked}/consents/sign"),

	CONSENTS_SIGNED(BrowserTest.SPECIALIST, "/courses/{booked}/consents/signed"),

	PHOTOS_COMPARED(BrowserTest.SPECIALIST, "/courses/{booked}/photos/compare"),

	WAITING_LIST_ENTRY(BrowserTest.SPECIALIST, "/courses/{booked}/waiting-list"),

	CALENDAR_ADDRESS(BrowserTest.SPECIALIST, "/calendar/address"),

	SITTING_TO_MOVE(BrowserTest.SPECIALIST, "/courses/{booked}", "a[href$='/reschedule']"),

	SITTING_TO_CANCEL(BrowserTest.SPECIALIST, "/courses/{booked}", "a[href$='/cancel']"),

	NOBODY_CAME(BrowserTest.SPECIALIST, "/courses/{booked}/sittings/{sitting}/no-show"),

	ATTENTION(BrowserTest.SPECIALIST, "/attention"),

	CLIENTS(BrowserTest.SPECIALIST, "/clients?query=a"),

	CLIENT_NEW(BrowserTest.SPECIALIST, "/clients/new"),

	CLIENT(BrowserTest.SPECIALIST, "/clients?query=a", "#found li a[href^='/clients/']"),

	CLIENT_EDIT(BrowserTest.SPECIALIST, "/clients?query=a", "#found li a[href^='/clients/']", "a[href$='/edit']"),

	CLIENT_NOTE(BrowserTest.SPECIALIST, "/clients?query=a", "#found li a[href^='/clients/']", "a[href$='/notes/new']"),

	CLIENT_TASK(BrowserTest.SPECIALIST, "/clients?query=a", "#found li a[href^='/clients/']", "a[href$='/tasks/new']"),

	CLIENT_MERGE_SEARCH(BrowserTest.SPECIALIST, "/clients?query=a", "#found li a[href^='/clients/']",
			"a[href$='/merges']"),

	CLIENT_MERGE(BrowserTest.SPECIALIST, "/clients/{client}/merges/{other}"),

	CLIENT_MERGE_UNDO(BrowserTest.SPECIALIST, "/clients/{client}/merges/{other}/undo"),

	CLIENT_EXPORT(BrowserTest.SPECIALIST, "/clients?query=a", "#found li a[href^='/clients/']", "a[href$='/export']"),

	CLIENT_ACCESSES(BrowserTest.ADMIN, "/clients?query=a", "#found li a[href^='/clients/']", "a[href$='/accesses']"),

	SIGN_IN_LINK(BrowserTest.SPECIALIST, "/clients?query=a", "#found li a[href^='/clients/']",
			"form[action$='/sign-in-link'] button"),

	COURSE_NEW(BrowserTest.SPECIALIST, "/clients?query=a", "#found li a[href^='/clients/']", "a[href$='/courses/new']"),

	RECALLS(BrowserTest.SPECIALIST, "/recalls?lot=S2610"),

	RECALLS_OF_MANAGER(BrowserTest.MANAGER, "/recalls?lot=S2610"),

	DEVICES(BrowserTest.SPECIALIST, "/devices"),

	DEVICE_BOOK(BrowserTest.ADMIN, "/devices", "main .list a"),

	DEVICE_FACTS(BrowserTest.ADMIN, "/devices", "main .list a", "a[href$='/facts']"),

	DEVICE_ENTRY(BrowserTest.SPECIALIST, "/devices", "main .list a", "a[href*='/entries/new']"),

	QUALIFICATIONS(BrowserTest.MANAGER, "/qualifications"),

	QUALIFICATION_NEW(BrowserTest.ADMIN, "/qualifications", "a[href$='/new']"),

	QUALIFICATION_TO_WITHDRAW(BrowserTest.ADMIN, "/qualifications", "a[href*='/withdraw']"),

	DIARY_OF_MANAGER(BrowserTest.MANAGER, "/today"),

	ATTENTION_OF_MANAGER(BrowserTest.MANAGER, "/attention"),

	DASHBOARD(BrowserTest.MANAGER, "/dashboard"),

	ANSWERS(BrowserTest.MANAGER, "/dashboard/answers"),

	PIVOT(BrowserTest.MANAGER, "/dashboard/pivot"),

	COUNTED_COURSES(BrowserTest.MANAGER, "/dashboard/courses?figure=COURSES&group=ALL&detail=COMPLETED"),

	DASHBOARD_FADING(BrowserTest.MANAGER, "/dashboard?report=FADING"),

	DASHBOARD_SITTINGS(BrowserTest.MANAGER, "/dashboard?report=SITTINGS&groupBy=BASIS"),

	DASHBOARD_CLEARANCE(BrowserTest.MANAGER, "/dashboard?report=CLEARANCE"),

	DASHBOARD_RELIABILITY(BrowserTest.MANAGER, "/dashboard?report=RELIABILITY"),

	DASHBOARD_REACTIONS(BrowserTest.MANAGER, "/dashboard?report=REACTIONS"),

	DASHBOARD_REACTION_RATES(BrowserTest.MANAGER, "/dashboard?report=REACTION_RATES"),

	DASHBOARD_COMPLETENESS(BrowserTest.ADMIN, "/dashboard?report=COMPLETENESS&groupBy=OPERATOR"),

	COURSE(BrowserTest.SPECIALIST, "/courses/{course}?zone=CROWN"),

	COURSE_BY_FADING(BrowserTest.SPECIALIST, "/courses/{course}?colour=fading"),

	COURSE_OFF_THE_SCALP(BrowserTest.SPECIALIST, "/courses/{tattoo}"),

	TREATMENT_RECORD(BrowserTest.SPECIALIST, "/courses/{course}/record"),

	COURSE_HISTORY(BrowserTest.SPECIALIST, "/courses/{course}/history"),

	LOG_FADING(BrowserTest.SPECIALIST, "/courses/{course}/fadings/new"),

	REPORT_REACTION(BrowserTest.SPECIALIST, "/courses/{course}/reactions/new"),

	ASSESSMENT(BrowserTest.SPECIALIST, "/courses/{course}/assessment"),

	EARLIER_SITTINGS(BrowserTest.SPECIALIST, "/courses/{course}/earlier-sittings/new"),

	EXTEND_COURSE(BrowserTest.SPECIALIST, "/courses/{course}/extend"),

	ADD_ZONE(BrowserTest.SPECIALIST, "/courses/{course}/zones/new"),

	COMPLETE_COURSE(BrowserTest.SPECIALIST, "/courses/{course}/complete"),

	DISCONTINUE_COURSE(BrowserTest.SPECIALIST, "/courses/{course}/discontinue"),

	BOOKING(BrowserTest.SPECIALIST, "/courses/{course}/sittings/new"),

	LASER_SITTING(BrowserTest.SPECIALIST, "/courses/{course}/laser-sittings/new"),

	SALINE_SESSION(BrowserTest.SPECIALIST, "/courses/{course}/saline-sessions/new"),

	EARLIER_TO_AMEND(BrowserTest.SPECIALIST, "/courses/{before}", "a[href*='/earlier-sittings/'][href$='/amend']"),

	EARLIER_TO_TAKE_BACK(BrowserTest.SPECIALIST, "/courses/{before}",
			"a[href*='/earlier-sittings/'][href$='/retract']"),

	AMENDMENT(BrowserTest.SPECIALIST, "/courses/{course}", "a[href*='/sittings/'][href$='/amend']"),

	SITTING_TO_TAKE_BACK(BrowserTest.SPECIALIST, "/courses/{course}", "a[href*='/sittings/'][href$='/retract']"),

	AFTERCARE(BrowserTest.SPECIALIST, "/courses/{course}", "a[href*='/sittings/'][href$='/aftercare']"),

	FADING_TO_AMEND(BrowserTest.SPECIALIST, "/courses/{course}", "a[href*='/fadings/'][href$='/amend']"),

	REACTION_TO_AMEND(BrowserTest.ADMIN, "/dashboard/courses?figure=REACTIONS&group=ALL", "main a[href^='/courses/']",
			"a[href*='/reactions/'][href$='/amend']"),

	REACTION_TO_ASSESS(BrowserTest.ADMIN, "/dashboard/courses?figure=REACTIONS&group=ALL", "main a[href^='/courses/']",
			"a[href*='/reactions/'][href$='/assess']"),

	REACTION_TO_FOLLOW_UP(BrowserTest.ADMIN, "/dashboard/courses?figure=REACTIONS&group=ALL",
			"main a[href^='/courses/']", "a[href*='/reactions/'][href$='/follow-up']"),

	REACTION_TO_CLEAR(BrowserTest.ADMIN, "/dashboard/courses?figure=REACTIONS&group=ALL", "main a[href^='/courses/']",
			"a[href*='/reactions/'][href$='/clear']"),

	REOPEN_COURSE(BrowserTest.ADMIN, "/dashboard/courses?figure=COURSES&group=ALL&detail=COMPLETED",
			"main a[href^='/courses/']", "a[href$='/reopen']"),

	CONSENT_TO_WITHDRAW(BrowserTest.SPECIALIST, "/courses/{course}", "a[href$='/withdraw']"),

	CONSENT(BrowserTest.SPECIALIST, "/courses/{course}/consents/new"),

	SCREENING(BrowserTest.SPECIALIST, "/courses/{course}/screenings/new"),

	PATCH_TEST(BrowserTest.SPECIALIST, "/courses/{course}/patch-tests/new"),

	ACCOUNT(BrowserTest.SPECIALIST, "/account"),

	CLINIC(BrowserTest.ADMIN, "/admin/clinics", "main .list a"),

	CLINICS(BrowserTest.ADMIN, "/admin/clinics"),

	CLINIC_NEW(BrowserTest.ADMIN, "/admin/clinics/new"),

	DEVICE(BrowserTest.ADMIN, "/admin/clinics", "main .list a", "a[href$='/devices/new']"),

	ROOM(BrowserTest.ADMIN, "/admin/clinics", "main .list a", "a[href$='/rooms/new']"),

	SCHEDULES(BrowserTest.ADMIN, "/admin/clinics", "main .list a", "a[href$='/schedules']"),

	SCHEDULE_OF_CLINIC(BrowserTest.ADMIN, "/admin/clinics", "main .list a", "a[href$='/schedules']",
			"main .list a[href$='/schedule']"),

	SCHEDULE_OF_SPECIALIST(BrowserTest.ADMIN, "/admin/clinics", "main .list a", "a[href$='/schedules']",
			"main .list a[href*='/staff/'][href$='/schedule']"),

	SCHEDULE_OF_DEVICE(BrowserTest.ADMIN, "/admin/clinics", "main .list a", "a[href$='/schedules']",
			"main .list a[href*='/devices/'][href$='/schedule']"),

	STAFF(BrowserTest.ADMIN, "/admin/staff"),

	STAFF_MEMBER(BrowserTest.ADMIN, "/admin/staff", "main .list a"),

	STAFF_MEMBER_NEW(BrowserTest.ADMIN, "/admin/staff/new"),

	API_TOKENS(BrowserTest.ADMIN, "/admin/tokens"),

	API_TOKEN(BrowserTest.ADMIN, "/admin/tokens/new"),

	CHANGES(BrowserTest.ADMIN, "/admin/changes"),

	CONSENT_TEXTS(BrowserTest.ADMIN, "/admin/clinics", "main .list a", "a[href$='/consent-texts']"),

	CLINIC_CARE(BrowserTest.ADMIN, "/admin/clinics", "main .list a", "a[href$='/care']"),

	SIGN_INS(BrowserTest.ADMIN, "/admin/sign-ins"),

	OPERATION(BrowserTest.ADMIN, "/admin/operation");

	/**
	 * What stands in a path for an id of the demo: a course that has much to show, one
	 * with a sitting to come, that sitting, one with sittings before it, one off the
	 * scalp, and two clients.
	 */
	private static final Map<String, Function<Page, String>> COURSES = Map.of("{course}", DemoCourse::treatedMost,
			"{booked}", DemoCourse::booked, "{sitting}", DemoCourse::bookedSitting, "{before}",
			DemoCourse::treatedBefore, "{tattoo}", DemoCourse::offTheScalp, "{client}", DemoCourse::client, "{other}",
			DemoCourse::otherClient);

	private final String login;

	private final String path;

	/**
	 * The link to follow from there, by a CSS selector; empty where the path leads to the
	 * page.
	 */
	private final String[] links;

	ShownPage(String login, String path, String... links) {
		this.login = login;
		this.path = path;
		this.links = links;
	}

	/** Who looks at it; empty for somebody who has not signed in. */
	String login() {
		return this.login;
	}

	/** Whether it is a page of one course. */
	boolean isOfCourse() {
		return this.path.startsWith("/courses/");
	}

	/** Whether it is at an address of that pattern, as far as its last link tells. */
	boolean isAt(String pattern) {
		String address = pattern.replaceAll("\\{[^/]+}", "*");
		String start = this.path.replaceAll("[?].*", "").replaceAll("\\{[^/]+}", "*");
		if (this.links.length == 0) {
			return address.equals(start);
		}
		List<String> ends = hrefs("$");
		return ends.isEmpty() ? address.equals(start + "/*")
				: ends.stream().allMatch(address::endsWith) && hrefs("*").stream().allMatch(address::contains);
	}

	/** What the address of the last link ends in ("$") or has in it ("*"). */
	private List<String> hrefs(String where) {
		return Pattern.compile("href\\%s='([^']+)'".formatted(where))
			.matcher(this.links[this.links.length - 1])
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	/**
	 * Goes there.
	 * @param found the ids and addresses that were found for other pages
	 */
	void open(Page page, Map<String, String> found) {
		open(page, found, this.links.length);
		page.waitForLoadState();
	}

	/** Follows that many links, of those that others followed the last alone. */
	private void open(Page page, Map<String, String> found, int count) {
		if (count == 0) {
			page.navigate(address(page, found));
			return;
		}
		String way = this.login + this.path + Stream.of(this.links).limit(count - 1).toList();
		if (found.containsKey(way)) {
			page.navigate(found.get(way));
		}
		else {
			open(page, found, count - 1);
			found.put(way, page.url());
		}
		String before = page.url();
		page.locator(this.links[count - 1]).first().click();
		page.waitForURL((url) -> !url.equals(before));
	}

	private String address(Page page, Map<String, String> found) {
		String address = this.path;
		for (Map.Entry<String, Function<Page, String>> course : COURSES.entrySet()) {
			if (address.contains(course.getKey())) {
				address = address.replace(course.getKey(),
						found.computeIfAbsent(course.getKey(), (id) -> course.getValue().apply(page)));
			}
		}
		return address;
	}

	String fileName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
