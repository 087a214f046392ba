package com.fadeline.query.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.id.HomeAnswersId;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.PreparationEvent.AnsweredAtHome;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.FileId;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.PreparationEvent.ConsentVoided;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentExplained;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionEntryRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.wording.Wording;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static com.fadeline.query.attention.AttentionFixtures.BLISTER;
import static com.fadeline.query.attention.AttentionFixtures.BOOKED;
import static com.fadeline.query.attention.AttentionFixtures.CLINIC;
import static com.fadeline.query.attention.AttentionFixtures.CONSENT;
import static com.fadeline.query.attention.AttentionFixtures.RECORDED_AT;
import static com.fadeline.query.attention.AttentionFixtures.REPORTED;
import static com.fadeline.query.attention.AttentionFixtures.facts;
import static com.fadeline.query.attention.AttentionFixtures.item;
import static com.fadeline.query.attention.AttentionFixtures.kinds;
import static com.fadeline.query.attention.AttentionFixtures.screened;
import static org.assertj.core.api.Assertions.assertThat;

/** What has to be prepared before the next sitting. */
class PreparationAttentionTests {

	@ParameterizedTest
	@CsvSource({ "2025-11-05, false", "2025-11-04, true" })
	void answers_that_do_not_hold_until_the_next_sitting_are_to_be_asked_again(String answeredOn, boolean expiring) {
		assertThat(
				kinds("2026-04-01", CONSENT, screened(answeredOn), BOOKED).contains(AttentionKind.SCREENING_EXPIRING))
			.isEqualTo(expiring);
	}

	@Test
	void answers_that_were_never_given_are_to_be_asked_for() {
		assertThat(item("2026-04-01", CONSENT, BOOKED)).returns(AttentionKind.SCREENING_EXPIRING, AttentionItem::kind)
			.returns(RECORDED_AT, AttentionItem::since)
			.returns(CourseEventFixtures.sitting(2), AttentionItem::sittingId)
			.returns("The health questions were never asked. Ask them before the sitting of 4 May 2026.",
					AttentionItem::reason);
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-03, true", "2026-05-04, false" })
	void a_letter_that_expires_before_the_next_sitting_is_to_be_renewed(LocalDate expiry, boolean listed) {
		assertThat(kinds("2026-04-01", CONSENT, screened("2026-03-01"), letter("2026-03-02", expiry), BOOKED))
			.isEqualTo(listed ? List.of(AttentionKind.CLEARANCE_EXPIRING) : List.of());
	}

	@Test
	void a_letter_is_off_the_list_once_a_new_one_comes_or_the_booking_goes() {
		CourseEvent expiring = letter("2026-03-02", LocalDate.of(2026, 5, 3));

		assertThat(item("2026-04-01", CONSENT, screened("2026-03-01"), expiring, BOOKED))
			.returns(AttentionKind.CLEARANCE_EXPIRING, AttentionItem::kind)
			.returns(CourseEventFixtures.sitting(2), AttentionItem::sittingId)
			.returns("A doctor's letter expires after 3 May 2026. Ask for a new one before the sitting of 4 May 2026.",
					AttentionItem::reason);
		assertThat(kinds("2026-04-01", CONSENT, screened("2026-03-01"), expiring, BOOKED,
				letter("2026-03-20", LocalDate.of(2026, 9, 3))))
			.isEmpty();
		assertThat(kinds("2026-04-01", CONSENT, screened("2026-03-01"), expiring, BOOKED, screened("2026-03-20")))
			.isEmpty();
		assertThat(kinds("2026-04-01", CONSENT, screened("2026-03-01"), expiring, BOOKED,
				new SittingCancelled(COURSE, CourseEventFixtures.sitting(2), "ill")))
			.isEmpty();
	}

	@Test
	void a_letter_after_a_reaction_is_to_be_renewed_too() {
		ReactionId id = BLISTER.reactionId();
		CourseEvent[] before = { CONSENT, screened("2026-03-01"), REPORTED, cleared(id, LocalDate.of(2026, 5, 3)),
				new ReactionResolved(COURSE, id, RECORDED_AT, null), BOOKED };

		assertThat(item("2026-04-01", before)).returns(AttentionKind.CLEARANCE_EXPIRING, AttentionItem::kind)
			.returns(id, AttentionItem::reactionId);
		for (CourseEvent end : List.of(cleared(id, LocalDate.of(2026, 9, 1)), cleared(id, null),
				new ReactionEntryRetracted(COURSE, id,
						new ReactionEntry(ReactionEntry.Kind.LETTER, null, LocalDate.of(2026, 3, 1)), "other client"),
				new ReactionRetracted(COURSE, id, "other client"))) {
			assertThat(
					kinds("2026-04-01", Stream.concat(Stream.of(before), Stream.of(end)).toArray(CourseEvent[]::new)))
				.isEmpty();
		}
	}

	@Test
	void a_letter_of_another_course_is_on_the_list_once_where_the_next_sitting_is() {
		AttentionFacts booked = facts(CONSENT, screened("2026-03-01"), BOOKED);
		AttentionFacts other = elsewhere(CONSENT, letter("2026-03-02", LocalDate.of(2026, 5, 3)),
				CourseEventFixtures.booked(3, "2026-06-04T10:00:00Z", "CROWN"));
		Instant now = Instant.parse("2026-04-01T12:00:00Z");

		assertThat(AttentionRules.of(booked, List.of(booked, other), CLINIC, Wording.english(CLINIC.zone()), now).all())
			.extracting(AttentionItem::kind)
			.containsExactly(AttentionKind.CLEARANCE_EXPIRING);
		assertThat(AttentionRules.of(other, List.of(booked, other), CLINIC, Wording.english(CLINIC.zone()), now).all())
			.isEmpty();
	}

	private static CourseEvent letter(String on, LocalDate expiry) {
		return new ScreeningRecorded(COURSE, new Screening(Instant.parse(on + "T12:00:00Z"), List
			.of(Screening.Answer.yes(ScreeningItem.DIABETES).cleared("Dr A", LocalDate.of(2026, 2, 1), expiry))));
	}

	private static CourseEvent cleared(ReactionId id, @Nullable LocalDate expiry) {
		return new ReactionCleared(COURSE, id, new Clearance("Dr A", LocalDate.of(2026, 3, 1), expiry, null));
	}

	@Test
	void what_was_signed_at_home_has_to_be_explained_and_what_is_void_is_missing() {
		ConsentRecorded home = new ConsentRecorded(COURSE,
				new Consent(ConsentKind.TREATMENT, "laser-en-1", Instant.parse("2026-03-30T10:00:00Z")),
				new ConsentSignature(new StoredFile(new FileId(new UUID(7, 1)), "4e", 1, "application/pdf"),
						ConsentTopic.LASER, "5f", "en", List.of(), "Ada", null, null));
		ConsentExplained explained = new ConsentExplained(COURSE, new FileId(new UUID(7, 1)),
				new OperatorId(new UUID(8, 1)), Instant.parse("2026-03-31T10:00:00Z"));
		CourseEvent asked = screened("2026-03-01", ScreeningItem.values());

		assertThat(kinds("2026-04-01", asked, BOOKED, home)).containsExactly(AttentionKind.CONSENT_TO_EXPLAIN);
		assertThat(kinds("2026-04-01", asked, BOOKED, home, explained)).isEmpty();
		assertThat(kinds("2026-04-01", asked, BOOKED, home, explained,
				new ConsentVoided(COURSE, home.consent(), "of another client")))
			.containsExactly(AttentionKind.CONSENT_MISSING);
		assertThat(kinds("2026-04-01", asked, BOOKED, CONSENT, home,
				new ConsentVoided(COURSE, home.consent(), "of another client")))
			.isEmpty();
	}

	@Test
	void what_was_answered_at_home_is_verified_item_by_item_before_the_sitting() {
		AnsweredAtHome home = new AnsweredAtHome(COURSE, new HomeAnswers(new HomeAnswersId(new UUID(7, 2)),
				CourseEventFixtures.sitting(2), Instant.parse("2026-05-02T08:00:00Z"),
				List.of(Screening.Answer.no(ScreeningItem.DIABETES), Screening.Answer.no(ScreeningItem.EPILEPSY))));
		CourseEvent asked = screened("2026-04-01", ScreeningItem.values());

		assertThat(kinds("2026-05-02", CONSENT, asked, BOOKED, home)).containsExactly(AttentionKind.HOME_ANSWERS);
		assertThat(kinds("2026-05-03", CONSENT, asked, BOOKED, home, screened("2026-05-03", ScreeningItem.DIABETES)))
			.containsExactly(AttentionKind.HOME_ANSWERS);
		assertThat(kinds("2026-05-03", CONSENT, asked, BOOKED, home,
				screened("2026-05-03", ScreeningItem.DIABETES, ScreeningItem.EPILEPSY)))
			.isEmpty();
		assertThat(
				facts(CONSENT, asked, BOOKED, home, new SittingCancelled(COURSE, CourseEventFixtures.sitting(2), "ill"))
					.atHome())
			.isNull();
	}

	/** The facts of another course of the client. */
	private static AttentionFacts elsewhere(CourseEvent... events) {
		AttentionFacts it = facts(events);
		return new AttentionFacts(new CourseId(new UUID(9, 9)), it.clientId(), it.clinicId(), it.status(),
				it.openedAt(), it.bodySite(), it.zones(), it.targetFading(), it.assessment(), it.maxSittings(),
				it.elsewhere(), it.stopsElsewhere(), it.seenElsewhere(), it.bookings(), it.sittings(), it.fadings(),
				it.reactions(), it.consented(), it.consentEndedAt(), it.answered(), it.reminders(), it.letters(),
				it.messages(), it.given(), it.signed(), it.atHome(), it.zonesAtOpening());
	}

	@Test
	void what_is_asked_at_every_sitting_can_wait_for_its_day() {
		ScreeningItem[] seldom = Stream.of(ScreeningItem.values())
			.filter((item) -> !CLINIC.policy().screening().isAskedAtEverySitting(item))
			.toArray(ScreeningItem[]::new);

		assertThat(kinds("2026-04-01", CONSENT, screened("2026-03-01", seldom), BOOKED)).isEmpty();
	}

	@Test
	void withdrawn_answers_leave_those_before_and_their_letters() {
		ScreeningItem[] all = ScreeningItem.values();
		AttentionFacts facts = facts(screened("2026-03-01", all), screened("2026-04-01", all),
				letter("2026-04-02", LocalDate.of(2026, 4, 20)),
				new ScreeningRetracted(COURSE, Instant.parse("2026-04-02T12:00:00Z"), "other client"));
		assertThat(facts.letterUntil()).isNull();
		assertThat(facts.screenedAt()).isEqualTo("2026-04-01T10:00:00Z");

		assertThat(facts(screened("2026-03-01", all),
				new ScreeningRetracted(COURSE, Instant.parse("2026-03-01T10:00:00Z"), "other client"))
			.answered()).isEmpty();
	}

	@Test
	void a_later_answer_renews_itself_alone() {
		assertThat(item("2026-04-01", CONSENT, screened("2025-10-01"),
				screened("2026-03-01",
						Stream.of(ScreeningItem.values())
							.filter((item) -> item != ScreeningItem.DIABETES)
							.toArray(ScreeningItem[]::new)),
				BOOKED)
			.reason()).isEqualTo(
					"The answers to diabetes expire after 30 March 2026. Ask again before the sitting of 4 May 2026.");
	}

	@Test
	void answers_given_in_another_course_count() {
		AttentionFacts facts = CourseEventFixtures.fold(new AttentionFold(), RECORDED_AT, CourseEventFixtures.opened(),
				CONSENT, BOOKED);
		AttentionFacts other = CourseEventFixtures.fold(new AttentionFold(), RECORDED_AT, CourseEventFixtures.opened(),
				screened("2026-03-01"));

		assertThat(AttentionRules
			.of(facts, List.of(facts, other), CLINIC, Wording.english(CLINIC.zone()),
					Instant.parse("2026-04-01T12:00:00Z"))
			.all()).isEmpty();
	}

	@Test
	void the_next_sitting_needs_a_consent_in_force() {
		CourseEvent screening = screened("2026-04-01");

		assertThat(kinds("2026-04-01", screening, BOOKED)).containsExactly(AttentionKind.CONSENT_MISSING);
		assertThat(kinds("2026-04-01", screening, CONSENT, BOOKED)).isEmpty();
		assertThat(kinds("2026-04-01", screening, CONSENT, new ConsentWithdrawn(COURSE, ConsentKind.TREATMENT), BOOKED))
			.containsExactly(AttentionKind.CONSENT_MISSING);
		assertThat(kinds("2026-04-01", screening, CONSENT, new ConsentWithdrawn(COURSE, ConsentKind.MARKETING), BOOKED))
			.isEmpty();
	}

	@Test
	void what_has_begun_is_no_longer_prepared() {
		assertThat(kinds(Instant.parse("2026-05-04T09:59:59Z"), BOOKED)).hasSize(2);
		assertThat(kinds(Instant.parse("2026-05-04T10:00:00Z"), BOOKED)).isEmpty();
	}

}
