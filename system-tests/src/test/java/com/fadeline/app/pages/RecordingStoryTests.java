package com.fadeline.app.pages;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.SittingId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What happens at a sitting is put on record by those who treat. */
class RecordingStoryTests extends BrowserTest {

	private static final LaserSettings LINE = new LaserSettings(Laser.ND_YAG, 1064, 3.2, 4, new Pulse(6, PulseUnit.NS),
			5.0, 1, null, null, List.of());

	@Test
	void from_the_first_signature_to_a_second_sitting_with_the_settings_of_the_first() {
		OwnClient client = OwnClient.register(this.application, "Petra", "Vogel");
		Page page = returning(SPECIALIST);

		page.navigate(client.path() + "/consents/new");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Version of the form")).click();
		assertThat(page.getByLabel("Version of the form")).isFocused();
		page.getByLabel("Version of the form").fill("2026-1");
		at(page, "signedAt", 100);
		save(page, client, 1);

		page.navigate(client.path() + "/screenings/new");
		at(page, "answeredAt", 100);
		page.locator("input[name='item.DIABETES.present'][value=true]").check();
		page.locator("[name='item.DIABETES.clearedBy']").fill("Dr Roe");
		page.locator("[name='item.DIABETES.letterDate']").fill(day(110));
		page.locator("[name='item.DIABETES.letterExpiry']").fill(day(-110));
		page.getByText("Answer the rest with no").click();
		assertThat(page.locator("[name='item.EPILEPSY.present'][value=false]")).isChecked();
		assertThat(page.locator("[name='item.DIABETES.clearedBy']")).hasValue("Dr Roe");
		assertAccessible(page);
		save(page, client, 2);

		page.navigate(client.path() + "/patch-tests/new");
		at(page, "performedAt", 100);
		page.locator("[name=zones][value=CROWN]").check();
		page.getByText("Add a line").click();
		assertThat(page.locator("[name='line.0.laser']")).isFocused();
		page.getByLabel("Q-switched Nd:YAG").check();
		fillLine(page, "3.2");
		assertAccessible(page);
		save(page, client, 3);
		page.navigate(client.path()
				+ "/patch-tests/%s/reading".formatted(client.seen().patchTests().getFirst().patchTest().patchTestId()));
		at(page, "readAt", 97);
		page.locator("[name=outcome][value=CLEAR]").check();
		save(page, client, 4);

		page.navigate(client.path() + "/laser-sittings/new");
		page.locator("[name=performedAt]").fill(duringOpeningHours(90).toString());
		page.locator("[name=zones][value=CROWN]").check();
		page.getByLabel("Q-switched Nd:YAG").check();
		fillLine(page, "3.2");
		page.locator("input[name=pain][value='4']").check();
		page.locator("[name='eyewearDensity']").fill("7");
		page.locator("[name='eyewearCovers']").fill("1064");
		assertThat(page.locator("#findings")).containsText("No warnings.");
		picture(page, "record-laser-sitting");
		save(page, client, 5);

		page.navigate(client.path() + "/laser-sittings/new");
		assertThat(page.locator("[name='line.0.fluenceJcm2']")).hasValue("3.2");
		assertThat(page.locator("[name='line.0.wavelengthNm'][value='1064']")).isChecked();
		assertThat(page.getByText("last: 3.2")).isVisible();
		assertThat(page.locator("[name=zones][value=CROWN]")).isChecked();
		save(page, client, 6);
		CourseView seen = client.seen();
		assertThat(seen.sittingsRecorded()).isEqualTo(2);
		assertThat(((LaserTreatment) seen.sittings().getLast().treatment()).settings().getFirst().fluenceJcm2())
			.isEqualTo(3.2);
	}

	@Test
	void a_jump_of_the_fluence_is_reported_while_typing_and_asks_for_its_reason_in_place() {
		OwnClient client = treated("Jonas", "Adler");
		Page page = returning(SPECIALIST);
		page.navigate(client.path() + "/laser-sittings/new");
		page.getByLabel("Notes").fill("asked for more");

		page.locator("[name='line.0.fluenceJcm2']").fill("4.5");

		Locator findings = page.locator("#findings");
		assertThat(findings).containsText("Fluence much higher than last time");
		picture(page, "record-fluence-jump");
		assertAccessible(page);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).last().click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("Not saved yet");
		assertThat(page.getByLabel("Notes")).hasValue("asked for more");
		assertThat(page.locator("[name='line.0.fluenceJcm2']")).hasValue("4.5");
		this.complaints.clear();

		page.locator("[name='override.settings.fluenceJump']").fill("ink resists");
		assertThat(page.locator("[data-unsent]")).isHidden();
		page.locator("[name='line.0.fluenceJcm2']").fill("4.6");
		assertThat(findings).containsText("4.6");
		assertThat(page.locator("[name='override.settings.fluenceJump']")).hasValue("ink resists");
		save(page, client, client.seen().sequence() + 1);
		assertThat(client.seen().sittings().getLast().findings())
			.anySatisfy((finding) -> assertThat(finding.reason()).isEqualTo("ink resists"));
	}

	@Test
	void what_is_typed_while_the_device_is_being_changed_stays() {
		OwnClient client = treated("Mira", "Stern");
		Page page = returning(SPECIALIST);
		page.navigate(client.path() + "/laser-sittings/new");
		List<Route> changes = new ArrayList<>();
		page.route("**/laser-sittings/new", changes::add);

		page.getByLabel("Q-switched Nd:YAG").check();
		page.waitForCondition(() -> !changes.isEmpty());
		page.locator("[name='line.0.fluenceJcm2']").fill("3.3");
		changes.getFirst().resume();

		assertThat(page.getByLabel("1064")).isVisible();
		assertThat(page.locator("#lines")).containsText("are from another device");
		assertThat(page.locator("[name='line.0.fluenceJcm2']")).hasValue("3.3");
	}

	@Test
	void taps_that_are_faster_than_the_answers_are_all_taken_in_their_order() {
		OwnClient client = treated("Runa", "Falk");
		Page page = returning(SPECIALIST);
		page.navigate(client.path() + "/laser-sittings/new");
		List<Route> asked = new ArrayList<>();
		page.route("**/laser-sittings/new", asked::add);
		Locator add = page.getByText("Add a line");

		page.getByLabel("Q-switched Nd:YAG").check();
		add.click();
		add.click();
		page.locator("#lines button[value=remove-0]").click();
		add.click();
		page.locator("[name=zones]").last().check();
		page.locator("[name=pain][value='6']").check();
		for (int answers = 1; answers <= 5; answers++) {
			int awaited = answers;
			page.waitForCondition(() -> asked.size() == awaited);
			asked.get(answers - 1).resume();
		}

		assertThat(page.locator("#lines [name=line]")).hasCount(3);
		assertThat(asked).hasSize(5);
		assertThat(page.locator("#lines input[type=hidden][name=line][value='0']")).hasCount(0);
		assertThat(page.locator("[type=radio][name='line.1.wavelengthNm'][value='1064']")).isVisible();
		assertThat(page.locator("[name=zones]").last()).isChecked();
		assertThat(page.locator("[name=pain][value='6']")).isChecked();
	}

	@Test
	void a_reason_typed_while_the_rules_are_asked_again_stays_and_the_last_change_is_the_one_checked() {
		OwnClient client = treated("Hilde", "Brandt");
		Page page = returning(SPECIALIST);
		page.navigate(client.path() + "/laser-sittings/new");
		page.locator("[name='line.0.fluenceJcm2']").fill("4.5");
		Locator reason = page.locator("[name='override.settings.fluenceJump']");
		reason.waitFor();
		List<Route> asked = new ArrayList<>();
		page.route("**/judge", asked::add);
		Locator more = page.locator("button[data-step='1'][data-for='line.0.fluenceJcm2']");

		more.click();
		page.waitForCondition(() -> asked.size() == 1);
		reason.fill("ink resists");
		more.click();
		more.click();
		asked.getFirst().resume();
		page.waitForCondition(() -> asked.size() == 2);
		asked.getLast().resume();

		assertThat(page.locator("#findings")).containsText("4.8");
		assertThat(reason).hasValue("ink resists");
	}

	@Test
	void a_sitting_is_undone_at_once_and_typed_again_or_the_next_is_booked_by_one_tap() {
		OwnClient client = treated("Pia", "Holm");
		Page page = returning(SPECIALIST);
		page.navigate(client.path() + "/laser-sittings/new");
		page.getByLabel("Notes").fill("wrong client?");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).last().click();
		page.waitForURL("**/recorded?**");
		assertAccessible(page);
		picture(page, "recorded-sitting");

		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();

		assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Undone")))
			.isVisible();
		assertThat(page.getByLabel("Notes")).hasValue("wrong client?");
		await().until(() -> client.seen().sittingsRecorded() == 1);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).last().click();
		page.waitForURL("**/recorded?**");
		page.locator("button[name=startsAt]").first().click();
		assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Booked for")))
			.isVisible();
		await().until(() -> client.seen().sittings().stream().anyMatch((sitting) -> sitting.treatment() == null));
		this.complaints.clear();
	}

	@Test
	void a_repeat_sitting_takes_at_most_four_taps_from_today_and_back_and_no_key() {
		OwnClient client = treated("Nora", "Lind");
		SittingId booked = new SittingId(UUID.randomUUID());
		client.send(new RecordScreening(client.course(),
				new Screening(ago(0), Stream.of(ScreeningItem.values()).map(Screening.Answer::no).toList())));
		client.send(new ScheduleLaserSitting(client.course(), new Booking(booked, List.of("CROWN"), ago(0),
				Duration.ofMinutes(30), new OperatorId(UUID.randomUUID()), null), List.of()));
		await().until(() -> client.seen().sittings().stream().anyMatch((it) -> it.sittingId().equals(booked)));
		Page page = returning(SPECIALIST);
		page.addInitScript("""
				for (const kind of ['click', 'keydown']) {
					addEventListener(kind, () => sessionStorage[kind] = Number(sessionStorage[kind] ?? 0) + 1, true);
				}""");
		page.navigate("/today?everybody=true");

		page.locator("a[href*='sitting=%s']".formatted(booked)).click();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).last().click();
		page.waitForURL("**/recorded?**");
		page.locator("main a[href='/today']").click();

		page.waitForURL("**/today");
		assertThat((Integer) page.evaluate("Number(sessionStorage.click)")).as("taps").isBetween(1, 4);
		assertThat((Integer) page.evaluate("Number(sessionStorage.keydown ?? 0)")).as("keys").isZero();
		await().until(() -> client.seen().sittingsRecorded() == 2);
	}

	@Test
	void enter_moves_on_and_has_the_form_checked_and_never_saves() {
		OwnClient client = treated("Edda", "Kern");
		long before = client.seen().sequence();
		Page page = returning(SPECIALIST);
		page.navigate(client.path() + "/laser-sittings/new");
		Locator fluence = page.locator("[name='line.0.fluenceJcm2']");

		fluence.fill("4.5");
		fluence.press("Enter");

		assertThat(page.locator("[name='line.0.spotMm']")).isFocused();
		assertThat(page.locator("#findings")).containsText("Fluence much higher than last time");
		for (int fields = 0; fields < 30; fields++) {
			page.keyboard().press("Enter");
		}
		assertThat(page.locator("textarea[name=notes]")).isFocused();
		assertThat(page).hasURL(Pattern.compile(".*/laser-sittings/new"));
		assertThat(client.seen().sequence()).isEqualTo(before);
	}

	@Test
	void a_sitting_is_amended_by_the_keyboard_alone() {
		OwnClient client = treated("Lena", "Sommer");
		Page page = returning(SPECIALIST);
		page.navigate(client.path() + "/sittings/%s/amend".formatted(client.seen().sittings().getFirst().sittingId()));

		tabTo(page, "line.0.fluenceJcm2");
		page.keyboard().press("ControlOrMeta+a");
		page.keyboard().type("3.4");
		tabTo(page, "pain");
		page.keyboard().press("ArrowRight");
		tabTo(page, "reason");
		page.keyboard().type("misread the display");
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");

		long after = client.seen().sequence() + 1;
		page.waitForURL(Pattern.compile(".*after=\\d+.*"));
		this.complaints.clear();
		await().until(() -> client.seen().sequence() >= after || client.seen().sittings().getFirst().amended());
		LaserTreatment treatment = (LaserTreatment) client.seen().sittings().getFirst().treatment();
		assertThat(treatment.settings().getFirst().fluenceJcm2()).isEqualTo(3.4);
	}

	/** Prepared, and treated once on the crown 90 days ago. */
	private OwnClient treated(String givenName, String familyName) {
		OwnClient client = OwnClient.register(this.application, givenName, familyName);
		PatchTestId test = new PatchTestId(UUID.randomUUID());
		client.send(new RecordConsent(client.course(), new Consent(ConsentKind.TREATMENT, "2026-1", ago(100))));
		client.send(new RecordScreening(client.course(),
				new Screening(ago(100), Stream.of(ScreeningItem.values()).map(Screening.Answer::no).toList())));
		client.send(new RecordPatchTest(client.course(), new PatchTest(test, ago(100), List.of("CROWN"), List.of())));
		client.send(
				new ReadPatchTest(client.course(), test, new PatchTest.Reading(ago(97), PatchTestOutcome.CLEAR, null)));
		client.send(new RecordLaserSitting(client.course(), new SittingId(UUID.randomUUID()),
				new LaserTreatment(ago(90), List.of("CROWN"), new OperatorId(UUID.randomUUID()), null, List.of(LINE),
						null, null, null, null, null, null, 3, null)
					.wearing(new Eyewear(7.0, List.of(Eyewear.Span.of(1064)))),
				List.of()));
		await().until(() -> client.seen().sittingsRecorded() == 1);
		return client;
	}

	private Instant ago(int days) {
		return this.clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
	}

	private String day(int daysAgo) {
		return LocalDateTime.ofInstant(ago(daysAgo), ZoneId.of(this.clock.getZone().getId())).toLocalDate().toString();
	}

	private void at(Page page, String field, int daysAgo) {
		page.locator("[name=%s]".formatted(field))
			.fill(LocalDateTime.ofInstant(ago(daysAgo), ZoneId.of(this.clock.getZone().getId())).toString());
	}

	/** Returns noon of that day; the demo clinic is closed on Sundays. */
	private LocalDateTime duringOpeningHours(int daysAgo) {
		LocalDate day = LocalDate.now(this.clock).minusDays(daysAgo);
		return ((day.getDayOfWeek() == DayOfWeek.SUNDAY) ? day.minusDays(1) : day).atTime(LocalTime.NOON);
	}

	private static void fillLine(Page page, String fluence) {
		page.locator("[type=radio][name='line.0.wavelengthNm'][value='1064']").check();
		page.locator("[name='line.0.fluenceJcm2']").fill(fluence);
		page.locator("[name='line.0.spotMm']").fill("4");
		page.locator("[name='line.0.pulse']").fill("6");
		assertThat(page.locator("[name='line.0.unit']")).hasValue("NS");
	}

	private static void tabTo(Page page, String field) {
		for (int tabs = 0; tabs < 80; tabs++) {
			if (field.equals(page.evaluate("document.activeElement?.name"))) {
				return;
			}
			page.keyboard().press("Tab");
		}
		throw new AssertionError("%s is not reached by the keyboard".formatted(field));
	}

	private void save(Page page, OwnClient client, long sequence) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).last().click();
		page.waitForURL(
				Pattern.compile(".*%s(/sittings/[^/]+/recorded)?\\?after=%d.*".formatted(client.path(), sequence)));
		page.waitForCondition(() -> Boolean.FALSE
			.equals(page.evaluate("Object.keys(localStorage).some((name) => name.startsWith('fadeline.draft.'))")));
		this.complaints.clear();
		await().until(() -> client.seen().sequence() >= sequence);
	}

}
