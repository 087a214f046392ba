package com.fadeline.app.serialization;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.course.Observer;
import com.fadeline.api.course.Clearance;
import com.fadeline.api.course.FollowUpId;
import com.fadeline.api.course.FollowUp;
import com.fadeline.api.course.ReactionAssessment;
import com.fadeline.api.course.ReactionOutcome;
import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.ClinicId;
import com.fadeline.api.DeviceId;
import com.fadeline.api.OperatorId;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Severity;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.*;

/** One fully filled sample of every event, from which nothing is left out. */
public final class EventSamples {

	private static final ClientId CLIENT = new ClientId(uuid(1));

	private static final ClinicId CLINIC = new ClinicId(uuid(2));

	private static final CourseId COURSE = new CourseId(uuid(3));

	private static final SittingId SITTING = new SittingId(uuid(4));

	private static final OperatorId OPERATOR = new OperatorId(uuid(5));

	private static final DeviceId DEVICE = new DeviceId(uuid(6));

	private static final FadingId FADING = new FadingId(uuid(7));

	private static final ReactionId REACTION = new ReactionId(uuid(8));

	private static final PatchTestId PATCH_TEST = new PatchTestId(uuid(9));

	private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

	private static final List<String> ZONES = List.of("CROWN", "TEMPLE_LEFT");

	private static final List<AcceptedFinding> FINDINGS = List.of(
			new AcceptedFinding("interval.floor", Severity.BREACH, "CROWN was treated 20 days before.", "Client moves",
					"specialist-1"),
			new AcceptedFinding("interval.recommended", Severity.CAUTION, "42 days are recommended.", null, null));

	private static final Assessment ASSESSMENT = new Assessment(Phototype.II, Set.of(Colour.BLACK), InkAmount.MODERATE,
			Scarring.NONE, Layering.LAYERED, Pigment.CARBON, 18, Set.of(FaultCause.PIGMENT_SHIFT));

	private static final Estimate ESTIMATE = new Estimate("1", Estimate.Basis.KIRBY_DESAI, 4.5, 7, 9.5,
			new Estimate.Score(6, 8));

	private static final LaserSettings SETTINGS = new LaserSettings(Laser.ND_YAG, 1064, 3.2, 4,
			new Pulse(6, PulseUnit.NS), 5.0, 1, 420, 402.1, List.of("CROWN"));

	private static final LaserTreatment LASER = new LaserTreatment(NOON, ZONES, OPERATOR, DEVICE, List.of(SETTINGS),
			Technique.STANDARD, Endpoint.FROSTING, "lidocaine cream",
			new Anaesthetic("lidocaine cream", 5.0, 6.5, 45, true, 30.0, 72.5), "cold air", "metal shields",
			new Eyewear(7.0, List.of(new Eyewear.Span(190, 534), Eyewear.Span.of(1064))), 24.5, 4, "calm");

	private static final SalineTreatment SALINE = new SalineTreatment(NOON, ZONES, OPERATOR, Solution.SALINE, "Product",
			"L-17", LocalDate.of(2027, 1, 31), "3 round liner", "N-4", "rotary", 2, 5.5, 12.0, "pinpoint bleeding", 3,
			"kept dry")
		.numbedBy(new Anaesthetic("lidocaine cream", 5.0, 6.5, 45, true, 30.0, 72.5));

	private static final Booking BOOKING = new Booking(SITTING, ZONES, NOON, Duration.ofMinutes(45), OPERATOR, DEVICE);

	private static final Fading FADED = new Fading(FADING, NOON, 37.5, "CROWN", Observer.SPECIALIST, Scale.PHOTO,
			"even");

	private static final Reaction REACTED = new Reaction(REACTION, ReactionKind.BLISTER, 2, NOON, SITTING,
			List.of("CROWN"), "small", "like a burn", Observer.CLIENT);

	private static final History HISTORY = new History("blog-1", "blog-1.example, 2016", PastMethod.LASER, 12,
			List.of(new PastSitting(1, PartialDate.parse("2016-01"), true, 0.0, new PastSitting.Range(4, 6),
					List.of(new PastSitting.Settings("Q-switched ruby", 694, 3.5, new PastSitting.Range(3, 4), 4.0,
							new Pulse(25, PulseUnit.NS), 1.0, 1)),
					"whitening", "blisters", "like a rubber band", 20.0, "slightly lighter", List.of("EUR 60"),
					List.of("CROWN"), "told as Dr Weiss")),
			List.of("outcome: still visible"));

	private static final History HISTORY_BEFORE = new History(HISTORY.key(), HISTORY.source(), HISTORY.method(), 11,
			HISTORY.sittings(), HISTORY.notes());

	private EventSamples() {
	}

	/** Every event once, those of one aggregate in an order that could be. */
	public static Stream<Object> all() {
		return Stream.concat(clients(), courses());
	}

	private static Stream<ClientEvent> clients() {
		ClientDetails details = new ClientDetails("Ada", "Example", LocalDate.of(1990, 5, 17), "ada@example.org",
				"+49 30 1234", "blog-1");
		return Stream.of(new ClientEvent.ClientRegistered(CLIENT, CLINIC, details),
				new ClientEvent.ClientDetailsChanged(CLIENT, details),
				new ClientEvent.ErasureScheduled(CLIENT, NOON, NOON.plus(Duration.ofDays(2922))),
				new ClientEvent.ClientErased(CLIENT));
	}

	private static Stream<CourseEvent> courses() {
		return Stream.of(
				new CourseEvent.CourseOpened(COURSE, CLIENT, CLINIC, BodySite.SCALP, ZONES, Goal.FULL_REMOVAL, 95,
						ASSESSMENT, new PlannedSittings(4, 9), ESTIMATE, LocalDate.of(2026, 3, 1)),
				new CourseEvent.AssessmentRevised(COURSE, ASSESSMENT, ESTIMATE),
				new CourseEvent.AssessmentAmended(COURSE, ASSESSMENT, ESTIMATE, "slip of the pen"),
				new CourseEvent.ConsentRecorded(COURSE, new Consent(ConsentKind.TREATMENT, "2026-1", NOON)),
				new CourseEvent.ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY,
						new Consent(ConsentKind.PHOTOGRAPHY, "2026-1", NOON)),
				new CourseEvent.ScreeningRecorded(COURSE,
						new Screening(NOON,
								List.of(new Screening.Answer(ScreeningItem.DIABETES, true, LocalDate.of(2020, 1, 1),
										"Dr Example", LocalDate.of(2026, 2, 20), LocalDate.of(2026, 8, 20),
										"well controlled")))),
				new CourseEvent.PatchTestRecorded(COURSE,
						new PatchTest(PATCH_TEST, NOON, List.of("CROWN"), List.of(SETTINGS))),
				new CourseEvent.PatchTestRead(COURSE, PATCH_TEST,
						new PatchTest.Reading(NOON.plus(Duration.ofDays(3)), PatchTestOutcome.CLEAR, "no reaction")),
				new CourseEvent.LaserSittingScheduled(COURSE, BOOKING, FINDINGS),
				new CourseEvent.SalineSessionScheduled(COURSE, BOOKING, FINDINGS),
				new CourseEvent.SittingRescheduled(COURSE, SITTING, NOON, Duration.ofMinutes(30), FINDINGS),
				new CourseEvent.SittingCancelled(COURSE, SITTING, "client is ill"),
				new CourseEvent.NoShowRecorded(COURSE, SITTING),
				new CourseEvent.LaserSittingRecorded(COURSE, SITTING, 3, LASER, FINDINGS),
				new CourseEvent.SalineSessionRecorded(COURSE, SITTING, 4, SALINE, FINDINGS),
				new CourseEvent.SittingAmended(COURSE, SITTING, LASER, "slip of the pen", FINDINGS),
				new CourseEvent.SittingRetracted(COURSE, SITTING, "sitting of someone else"),
				new CourseEvent.FadingLogged(COURSE, FADED, FINDINGS),
				new CourseEvent.FadingAmended(COURSE, FADED, "digits swapped", FINDINGS),
				new CourseEvent.FadingRetracted(COURSE, FADING, "photo of someone else"),
				new CourseEvent.ReactionReported(COURSE, REACTED),
				new CourseEvent.ReactionAmended(COURSE, REACTED, "slip of the pen"),
				new CourseEvent.ReactionRetracted(COURSE, REACTION, "reaction of someone else"),
				new CourseEvent.ReactionResolved(COURSE, REACTION, NOON, "healed", ReactionOutcome.REFERRED),
				new CourseEvent.ReactionAssessed(COURSE, REACTION, new ReactionAssessment(3, NOON, "8 mm")),
				new CourseEvent.ReactionFollowedUp(COURSE, REACTION,
						new FollowUp(new FollowUpId(uuid(10)), NOON, "dressed", 2, LocalDate.of(2026, 3, 9),
								"the client's doctor", "the maker", LocalDate.of(2026, 3, 3))),
				new CourseEvent.ReactionCleared(COURSE, REACTION,
						new Clearance("Dr Amara Okafor", LocalDate.of(2026, 3, 9), LocalDate.of(2026, 9, 9), "healed")),
				new CourseEvent.CourseExtended(COURSE, 12, "dense ink"),
				new CourseEvent.HistoryImported(COURSE, HISTORY, HISTORY_BEFORE, HISTORY_BEFORE, FINDINGS),
				new CourseEvent.EarlierSittingsAmended(COURSE, HISTORY, HISTORY_BEFORE, "read off the invoice",
						FINDINGS),
				new CourseEvent.EarlierSittingsRetracted(COURSE, 2, HISTORY_BEFORE, HISTORY, "visit of someone else"),
				new CourseEvent.CourseCompleted(COURSE, CompletionOutcome.TARGET_REACHED, "gone", FINDINGS),
				new CourseEvent.CourseDiscontinued(COURSE, "moved away"),
				new CourseEvent.CourseReopened(COURSE, "came back"),
				new CourseEvent.ReminderRaised(COURSE,
						new Reminder(ReminderKind.SITTING_NOT_RECORDED, SITTING, NOON, NOON.plus(Duration.ofDays(1)))),
				new CourseEvent.CourseRedacted(COURSE, CLIENT));
	}

	private static UUID uuid(int number) {
		return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
	}

}
