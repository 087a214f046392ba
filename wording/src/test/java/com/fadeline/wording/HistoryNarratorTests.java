package com.fadeline.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.jspecify.annotations.Nullable;
import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Severity;
import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageAnswered;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageSent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.LifecycleEvent.ZoneAdded;
import com.fadeline.api.course.LifecycleEvent.ZoneRetracted;
import com.fadeline.api.course.PreparationEvent.AnsweredAtHome;
import com.fadeline.api.course.PreparationEvent.ConsentExplained;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentVoided;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRetracted;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.ReactionEvent;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionScheduled;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoFiles;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Endpoint;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.FollowUpId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.HomeAnswersId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.WaitingListEntryId;

import static com.fadeline.wording.CourseEventFixtures.COURSE;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

class HistoryNarratorTests {

	private static final Instant DAY = Instant.parse("2026-02-02T10:00:00Z");

	private static final PatchTest TEST = new PatchTest(new PatchTestId(new UUID(3, 1)), DAY, List.of("CROWN"),
			List.of());

	private static final Reaction BLISTER = new Reaction(new ReactionId(new UUID(4, 1)), ReactionKind.BLISTER, 2, DAY,
			null, List.of("CROWN", "SCAR"), null);

	/** One event of every kind, and of every kind of reminder. */
	private static final List<CourseEvent> STORY = List.of(CourseEventFixtures.opened(),
			new AssessmentRevised(COURSE, Assessment.UNKNOWN,
					new Estimate("1", Estimate.Basis.FIELD_RANGE, 2.6, 4.4, 8, null)),
			new AssessmentAmended(COURSE,
					new Assessment(Phototype.II, Set.of(Colour.BLACK, Colour.GREY), null, null, null, Pigment.CARBON, 8,
							null),
					new Estimate("1", Estimate.Basis.FIELD_RANGE, 2.6, 4.4, 8, null), "other sheet"),
			new ConsentRecorded(COURSE, new Consent(ConsentKind.TREATMENT, "2.1", DAY)),
			new ScreeningRecorded(COURSE, new Screening(DAY,
					List.of(Screening.Answer.yes(ScreeningItem.DIABETES), Screening.Answer.yes(ScreeningItem.EPILEPSY),
							Screening.Answer.no(ScreeningItem.VITILIGO)))),
			new PatchTestRecorded(COURSE, TEST),
			new PatchTestRead(COURSE, TEST.patchTestId(), new PatchTest.Reading(DAY, PatchTestOutcome.CLEAR, null)),
			new PatchTestRetracted(COURSE, TEST.patchTestId(), DAY, "other client"),
			new PatchTestRetracted(COURSE, TEST.patchTestId(), null, "other client"),
			CourseEventFixtures.booked(1, "2026-02-02T10:00:00Z", "CROWN"),
			new SittingRescheduled(COURSE, CourseEventFixtures.sitting(1), Instant.parse("2026-07-03T10:30:00Z"),
					Duration.ofMinutes(30),
					List.of(new AcceptedFinding("interval.floor", Severity.BREACH, "", "travels abroad.", "sam"))),
			new SittingRebooked(COURSE, Method.SALINE,
					CourseEventFixtures.booked(1, "2026-07-03T10:30:00Z", "CROWN", "SCAR").booking(), List.of()),
			new NoShowRecorded(COURSE, CourseEventFixtures.sitting(1)),
			CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN", "SCAR"),
			new SittingAmended(COURSE, CourseEventFixtures.sitting(1),
					CourseEventFixtures.laser("2026-02-01T10:00:00Z", "SCAR"), "wrong zone", List.of()),
			CourseEventFixtures.salined(2, "2026-02-02T10:00:00Z", "left of the scar"),
			CourseEventFixtures.faded(1, "2026-02-02T10:00:00Z", 62.5, "CROWN"),
			CourseEventFixtures.faded(2, "2026-02-02T10:00:00Z", -5, null),
			new FadingAmended(COURSE, CourseEventFixtures.faded(2, "2026-02-02T10:00:00Z", 5, null).fading(), "typo",
					List.of()),
			new FadingRetracted(COURSE, CourseEventFixtures.fading(2), "wrong photo"),
			new ReactionReported(COURSE, BLISTER),
			new ReactionEvent.ReactionAssessed(COURSE, BLISTER.reactionId(), new ReactionAssessment(3, DAY, null)),
			new ReactionEvent.ReactionFollowedUp(COURSE, BLISTER.reactionId(),
					new FollowUp(new FollowUpId(BLISTER.reactionId().value()), DAY, "dressed", 2,
							LocalDate.of(2026, 2, 9), "her doctor", "the maker", LocalDate.of(2026, 2, 3))),
			new ReactionEvent.ReactionCleared(COURSE, BLISTER.reactionId(),
					new Clearance("Dr A", LocalDate.of(2026, 2, 4), null, null)),
			new ReactionResolved(COURSE, BLISTER.reactionId(), DAY, null),
			new ReactionEvent.ReactionEntryRetracted(COURSE, BLISTER.reactionId(), ReactionEntry.endedAt(DAY),
					"other client"),
			new ReactionEvent.ReactionEntryRetracted(COURSE, BLISTER.reactionId(),
					ReactionEntry.of(new Clearance("Dr A", LocalDate.of(2026, 2, 4), null, null)), "other client"),
			new ReactionAmended(COURSE, BLISTER, "typo"),
			new ReactionRetracted(COURSE, BLISTER.reactionId(), "other client"),
			new SittingRetracted(COURSE, CourseEventFixtures.sitting(2), "other client"),
			new SalineSessionScheduled(COURSE, CourseEventFixtures.booked(3, "2026-02-02T10:00:00Z").booking(),
					List.of()),
			new SittingCancelled(COURSE, CourseEventFixtures.sitting(3), "ill"),
			new ClientMessageSent(COURSE, ClientMessage.question(new MessageId(new UUID(6, 1)), "may I swim?")),
			new ClientMessageAnswered(COURSE, new MessageId(new UUID(6, 1)), "not yet"),
			new ClientMessageSent(COURSE,
					new ClientMessage(new MessageId(new UUID(6, 2)), MessageKind.CONFIRMATION,
							CourseEventFixtures.sitting(3), DAY, null)),
			new WaitingListEvent.WaitingListJoined(COURSE,
					new WaitingListEntry(new WaitingListEntryId(new UUID(7, 1)), LocalDate.of(2026, 2, 3),
							LocalDate.of(2026, 3, 3), List.of(), null, null, false, "a wedding")),
			new WaitingListEvent.EarlierTimeOffered(COURSE,
					new TimeOffer(new OfferId(new UUID(7, 2)), Method.LASER,
							CourseEventFixtures.booked(3, "2026-02-04T10:00:00Z").booking(), DAY)),
			new WaitingListEvent.EarlierTimeAnswered(COURSE, new OfferId(new UUID(7, 2)), OfferAnswer.DECLINED),
			new WaitingListEvent.WaitingListLeft(COURSE, new WaitingListEntryId(new UUID(7, 1))),
			new PhotoEvent.PhotoAdded(COURSE, photo(PhotoView.CROWN, null)),
			new PhotoEvent.PhotoAligned(COURSE, new PhotoId(new UUID(8, 1)),
					new PhotoAlignment(new PhotoId(new UUID(8, 2)),
							List.of(new PhotoPoint(0.2, 0.3), new PhotoPoint(0.8, 0.3)),
							List.of(new PhotoPoint(0.25, 0.3), new PhotoPoint(0.75, 0.35)))),
			new PhotoEvent.PhotoRemoved(COURSE, new PhotoId(new UUID(8, 1)), "blurred"),
			new PhotoEvent.PhotoAdded(COURSE, photo(PhotoView.CLOSE_UP, "TEMPLE_LEFT")),
			new AnsweredAtHome(COURSE,
					new HomeAnswers(new HomeAnswersId(new UUID(6, 2)), CourseEventFixtures.sitting(1), DAY,
							List.of(Screening.Answer.yes(ScreeningItem.DIABETES),
									Screening.Answer.no(ScreeningItem.VITILIGO)))),
			new ConsentExplained(COURSE, new FileId(new UUID(6, 1)), new OperatorId(new UUID(9, 9)), DAY),
			new ConsentVoided(COURSE, new Consent(ConsentKind.TREATMENT, "2.1", DAY), "other client"),
			new ConsentWithdrawn(COURSE, ConsentKind.MARKETING), new CourseExtended(COURSE, 12, "dense ink"),
			new ExtensionRetracted(COURSE, 12, 8, "other client"),
			new ZoneAdded(COURSE, "LEFT_EYEBROW", new Estimate("1", Estimate.Basis.FIELD_RANGE, 2.6, 4.4, 8, null)),
			new ZoneRetracted(COURSE, "LEFT_EYEBROW", new Estimate("1", Estimate.Basis.FIELD_RANGE, 2.6, 4.4, 8, null),
					"other client"),
			new ScreeningRetracted(COURSE, DAY, "other client"),
			new HistoryImported(COURSE,
					new History("key", "a blog", PastMethod.NEEDLE_SOLUTION, 1, List.of(), List.of()), List.of()),
			new EarlierSittingsAmended(COURSE,
					new History("key", "a blog", PastMethod.NEEDLE_SOLUTION, 2, List.of(), List.of()),
					new History("key", "a blog", PastMethod.NEEDLE_SOLUTION, 1, List.of(), List.of()), "misread",
					List.of()),
			new EarlierSittingsRetracted(COURSE, null,
					new History("key", "a blog", PastMethod.NEEDLE_SOLUTION, 2, List.of(), List.of()), null,
					"other client"),
			new CourseCompleted(COURSE, CompletionOutcome.STOPPED_AT_PLATEAU, "agreed"),
			new CourseReopened(COURSE, "shows again"), new CourseDiscontinued(COURSE, "moved away"),
			reminded(ReminderKind.SITTING_NOT_RECORDED), reminded(ReminderKind.FADING_CHECK_DUE),
			reminded(ReminderKind.DORMANT), reminded(ReminderKind.PLATEAU),
			new CourseRedacted(COURSE, CourseEventFixtures.CLIENT));

	private static final Pattern TYPED = Pattern
		.compile("other sheet|travels abroad|wrong zone|left of the scar|typo|wrong photo|dressed|her doctor|the maker|"
				+ "other client|\\bill\\b|dense ink|a blog|misread|agreed|may I swim\\?|a wedding|blurred|not yet|shows again|moved away|Dr A");

	private final HistoryNarrator narrator = new HistoryNarrator(Wording.english(ZoneId.of("Europe/London")));

	@Test
	void a_course_reads_as_a_story() {
		List<String> story = STORY.stream().map(this.narrator::narrate).toList();
		assertThat(story).containsExactly(
				"The course was opened on 5 January 2026 to remove the ink of the scalp to 95 % fading, planned for "
						+ "3 to 6 sittings; typical range to full removal: about 6 sittings (3 to 10).",
				"Skin and ink were assessed again; typical range to full removal: about 4 sittings (3 to 8).",
				"The assessment of skin and ink was corrected, the phototype from nothing to II, the colours from "
						+ "nothing to black and grey, the pigment from unknown to carbon and the age of the ink from "
						+ "nothing to 8 months: other sheet. Now typical range to full removal: about 4 sittings (3 to 8).",
				"Consent to treatment was signed on 2 February 2026 (form 2.1).",
				"The health questions were answered on 2 February 2026: present: diabetes and epilepsy.",
				"A patch test was made on crown on 2 February 2026.",
				"The patch test was read on 2 February 2026: the skin was clear.",
				"The result of 2 February 2026 of the patch test of 2 February 2026 was withdrawn (recorded by mistake): other client.",
				"The patch test of 2 February 2026 was withdrawn (recorded by mistake): other client.",
				"A laser sitting on crown was booked for 2 February 2026 at 10:00 (45 minutes).",
				"The laser sitting of 2 February 2026 at 10:00 was moved to 3 July 2026 at 11:30 (30 minutes). "
						+ "Went ahead despite: zone not rested long enough. Reason: travels abroad.",
				"The laser sitting of 3 July 2026 at 11:30 was changed: saline on crown and scar, 3 July 2026 at 11:30 "
						+ "(45 minutes).",
				"No-show: the saline sitting of 3 July 2026 at 11:30.",
				"Sitting 1 was done by laser at 1064 nm on crown and scar on 2 February 2026.",
				"The record of sitting 1 was corrected, the time from 2 February 2026 at 10:00 to 1 February 2026 at "
						+ "10:00 and the zones from crown and scar to scar: wrong zone.",
				"Sitting 2 was done with saline on left of the scar on 2 February 2026.",
				"The specialist saw 62.5 % fading on crown on 2 February 2026.",
				"The specialist saw darkening by 5 % on 2 February 2026.",
				"The reading of darkening by 5 % on 2 February 2026 was corrected, the value from darkening by "
						+ "5 % to 5 % fading: typo.",
				"The reading of 5 % fading on 2 February 2026 was withdrawn (recorded by mistake): wrong photo.",
				"A reaction was reported: blister of grade 2 of 5 on crown and scar, since 2 February 2026.",
				"The reaction of 2 February 2026 (blister) was assessed on 2 February 2026: grade 3 of 5.",
				"The reaction of 2 February 2026 (blister) was followed up on 2 February 2026: dressed; now grade 2 of 5; next check on 9 February 2026; informed: her doctor; reported to the maker on 3 February 2026.",
				"The reaction of 2 February 2026 (blister) was cleared by a doctor's letter of 4 February 2026 "
						+ "from Dr A.",
				"The reaction of 2 February 2026 (blister) was resolved on 2 February 2026.",
				"The end of the reaction of 2 February 2026 (blister) on 2 February 2026 was withdrawn (recorded by mistake); it is open again: other client.",
				"The doctor's letter of 4 February 2026 about the reaction of 2 February 2026 (blister) was withdrawn (recorded by mistake): other client.",
				"The record of the reaction of 2 February 2026 (blister) was reviewed and left as it is: typo.",
				"The reaction of 2 February 2026 (blister) was withdrawn (reported by mistake): other client.",
				"Sitting 2 of 2 February 2026 was withdrawn (recorded by mistake): other client.",
				"A saline sitting was booked for 2 February 2026 at 10:00 (45 minutes).",
				"The saline sitting of 2 February 2026 at 10:00 was cancelled: ill.",
				"Message to the clinic: “may I swim?”", "Message answered: “not yet”",
				"Confirmed by the client: the saline sitting of 2 February 2026 at 10:00.",
				"Earlier appointment wanted, from 3 February 2026 to 3 March 2026: a wedding.",
				"Earlier time offered: 4 February 2026 at 10:00, to be accepted by 2 February 2026 at 10:00.",
				"Offered time declined.", "Earlier appointment no longer wanted.", "Photo added: crown, after healing.",
				"Photo aligned: crown.", "Photo removed: crown: blurred.",
				"Photo added: close-up left temple, after healing.",
				"The client answered the health questions at home on 2 February 2026. Yes: diabetes.",
				"The consent that was signed at home was explained on 2 February 2026.",
				"Consent to treatment of 2 February 2026 (form 2.1) was declared void: other client.",
				"Consent to marketing was withdrawn.", "The course was extended to at most 12 sittings: dense ink.",
				"The extension to 12 sittings was withdrawn (recorded by mistake), at most 8 sittings are planned again: other client.",
				"The zone left eyebrow was added to the course.",
				"The zone left eyebrow was withdrawn (named by mistake): other client.",
				"The answers to the health questions of 2 February 2026 were withdrawn (recorded by mistake): other client.",
				"1 sitting done elsewhere with needle and solution recorded, from a blog.",
				"The record of sittings done elsewhere was corrected, the number of sittings from 1 to 2: misread.",
				"2 sittings done elsewhere were withdrawn (recorded by mistake): other client.",
				"The course was completed: further sittings changed little (agreed).",
				"The course was reopened: shows again.", "The course was stopped early: moved away.",
				"Reminder: the outcome of sitting 1 has not been recorded.",
				"Reminder: fading has not been checked since sitting 1 on 2 February 2026.",
				"Reminder: nothing has been recorded since 2 February 2026.",
				"Reminder: the last sittings before 2 February 2026 changed little.",
				"All personal details of the client were erased.");
		assertThat(story).as("no constant, id or rule")
			.noneMatch(Pattern.compile("[A-Z]{4,}|[A-Z]_|[0-9a-f]{8}-|[a-z]\\.[a-z]").asPredicate());
		assertThat(STORY.stream().map(Object::getClass).collect(toSet())).as("every kind of event")
			.isEqualTo(Set.copyOf(CourseEvent.types()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de", PseudoBundles.LANGUAGE })
	void every_kind_of_event_has_its_sentence_in_every_language(String language) {
		HistoryNarrator told = new HistoryNarrator(
				new Wording(PseudoBundles.messages(Locale.forLanguageTag(language)), ZoneId.of("Europe/London")));

		assertThat(STORY.stream().map(told::narrate)).as("no constant, id, place of a value or key")
			.doesNotContain("")
			.noneMatch(Pattern.compile("[A-Z]_[A-Z]|\\{\\d|[0-9a-f]{8}-|told\\.").asPredicate());
	}

	@Test
	void a_third_language_is_bundles_and_nothing_else() {
		HistoryNarrator told = new HistoryNarrator(
				new Wording(PseudoBundles.messages(Locale.forLanguageTag(PseudoBundles.LANGUAGE)), ZoneOffset.UTC));

		assertThat(STORY.stream().map(told::narrate)).allSatisfy((sentence) -> assertThat(sentence).startsWith("⟦"))
			.map((sentence) -> TYPED.matcher(sentence).replaceAll(""))
			.flatMap(PseudoBundles::untranslated)
			.as("neither in a bundle nor typed by somebody")
			.isEmpty();
	}

	@Test
	void a_correction_states_every_field_that_changed_and_no_other() {
		LaserTreatment before = treated(new LaserSettings(Laser.ND_YAG, 1064, 2.5, 4, new Pulse(10, PulseUnit.NS), 5.0,
				1, null, null, List.of()), null, 7, "calm");
		LaserTreatment after = treated(new LaserSettings(Laser.ALEXANDRITE, 755, 1, 3.5, new Pulse(550, PulseUnit.PS),
				null, 2, null, null, List.of("CROWN")), Endpoint.FROSTING, 3, null);
		narrate(new LaserSittingRecorded(COURSE, CourseEventFixtures.sitting(1), 1, before, List.of()));

		assertThat(narrate(new SittingAmended(COURSE, CourseEventFixtures.sitting(1), after,
				"entered for another client", List.of())))
			.isEqualTo("The record of sitting 1 was corrected, the laser from Nd:YAG to alexandrite, the wavelength "
					+ "from 1064 nm to 755 nm, the fluence from 2.5 J/cm² to "
					+ "1 J/cm², the spot size from 4 mm to 3.5 mm, the pulse duration from "
					+ "10 ns to 550 ps, the repetition rate from 5 to nothing, the passes from 1 to 2, "
					+ "the zones of the line from nothing to crown, the endpoint from nothing to frosting, pain "
					+ "from 7 to 3 and the notes from “calm” to nothing: entered for another client.");
		assertThat(
				narrate(new SittingAmended(COURSE, CourseEventFixtures.sitting(1), before, "it was right", List.of())))
			.contains("pain from 3 to 7");
	}

	@Test
	void a_correction_mentions_another_operator_but_not_by_an_id() {
		LaserTreatment before = CourseEventFixtures.laser("2026-02-02T10:00:00Z", "CROWN");
		LaserTreatment after = new LaserTreatment(before.performedAt(), before.zones(), new OperatorId(new UUID(9, 9)),
				new DeviceId(new UUID(9, 8)), before.settings(), null, null, null, null, null, null, null, null);
		narrate(new LaserSittingRecorded(COURSE, CourseEventFixtures.sitting(1), 1, before, List.of()));

		assertThat(narrate(new SittingAmended(COURSE, CourseEventFixtures.sitting(1), after, "typo", List.of())))
			.isEqualTo("The record of sitting 1 was corrected, the specialist and the device: typo.");
	}

	@Test
	void an_answer_names_the_doctor_date_and_expiry_of_its_letter() {
		Screening.Answer yes = Screening.Answer.yes(ScreeningItem.DIABETES);

		assertThat(narrate(new ScreeningRecorded(COURSE,
				new Screening(DAY,
						List.of(yes.cleared("Dr Roe", LocalDate.of(2026, 1, 20), LocalDate.of(2026, 7, 20)))))))
			.isEqualTo("The health questions were answered on 2 February 2026: present: diabetes. Doctor's letter "
					+ "on diabetes by Dr Roe of 20 January 2026, until 20 July 2026.");
		assertThat(narrate(new ScreeningRecorded(COURSE,
				new Screening(DAY, List.of(yes.cleared("Dr Roe", LocalDate.of(2026, 1, 20), null))))))
			.endsWith(" Doctor's letter on diabetes by Dr Roe of 20 January 2026.");
	}

	@Test
	void a_reaction_is_cleared_until_its_letter_expires() {
		narrate(new ReactionReported(COURSE, BLISTER));

		assertThat(narrate(new ReactionEvent.ReactionCleared(COURSE, BLISTER.reactionId(),
				new Clearance("Dr Roe", LocalDate.of(2026, 2, 4), LocalDate.of(2026, 8, 4), null))))
			.isEqualTo("The reaction of 2 February 2026 (blister) was cleared by a doctor's letter of "
					+ "4 February 2026 from Dr Roe, until 4 August 2026.");
	}

	@Test
	void a_saline_session_taken_for_laser_is_reported_as_such() {
		narrate(CourseEventFixtures.lasered(1, "2026-02-02T10:00:00Z", "CROWN"));

		assertThat(narrate(new SittingAmended(COURSE, CourseEventFixtures.sitting(1),
				CourseEventFixtures.salined(1, "2026-02-02T10:00:00Z", "CROWN").treatment(), "wrong sheet", List.of())))
			.isEqualTo("The record of sitting 1 was corrected, the method from laser to saline: wrong sheet.");
	}

	private String narrate(CourseEvent event) {
		return this.narrator.narrate(event);
	}

	private static LaserTreatment treated(LaserSettings line, Endpoint endpoint, Integer pain, String notes) {
		return new LaserTreatment(DAY, List.of("CROWN"), CourseEventFixtures.OPERATOR, null, List.of(line), null,
				endpoint, null, null, null, null, pain, notes);
	}

	private static ReminderRaised reminded(ReminderKind kind) {
		return new ReminderRaised(COURSE,
				new Reminder(kind, CourseEventFixtures.sitting(1), DAY, DAY.plus(Duration.ofDays(28))));
	}

	@Test
	void a_correction_of_earlier_sittings_states_what_was_and_what_is() {
		History before = new History("blog", "a blog", PastMethod.LASER, null, List.of(past("2016", null)), List.of());
		History now = new History("blog", "a blog", PastMethod.SALINE, null, List.of(past("2017-03", 40.0)), List.of());

		assertThat(this.narrator.narrate(new EarlierSittingsAmended(COURSE, now, before, "misread.", List.of())))
			.isEqualTo("The record of sittings done elsewhere was corrected, the method from laser to saline, the date"
					+ " from 2016 to March 2017 and fading from nothing to 40 %: misread.");
		assertThat(this.narrator.narrate(new EarlierSittingsRetracted(COURSE, null, now, null, "other client")))
			.isEqualTo("1 sitting done elsewhere was withdrawn (recorded by mistake): other client.");
		assertThat(this.narrator.narrate(new EarlierSittingsRetracted(COURSE, 1, now, null, "other client")))
			.isEqualTo("A sitting done elsewhere (March 2017) was withdrawn (recorded by mistake): other client.");
	}

	private static Photo photo(PhotoView view, @Nullable String zone) {
		StoredFile file = new StoredFile(new FileId(new UUID(8, 2)), "ab", 1, "image/jpeg");
		return new Photo(new PhotoId(new UUID(8, 1)),
				new PhotoDetails(view, zone, PhotoPurpose.INTERVAL, PhotoCategory.CLINICAL, null, null), "cd",
				new PhotoFiles(file, file, file, 4, 3));
	}

	private static PastSitting past(String date, @Nullable Double percent) {
		return new PastSitting(null, PartialDate.parse(date), false, null, null, List.of(), null, null, null, percent,
				null, List.of());
	}

}
