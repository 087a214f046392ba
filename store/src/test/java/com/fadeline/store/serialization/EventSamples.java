package com.fadeline.store.serialization;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Severity;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientNote;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.Direction;
import com.fadeline.api.client.MergeEvent;
import com.fadeline.api.client.NoteEvent;
import com.fadeline.api.client.NoteKind;
import com.fadeline.api.client.ClientTask;
import com.fadeline.api.client.TaskEvent;
import com.fadeline.api.course.AssessmentEvent;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.EarlierSittingsEvent;
import com.fadeline.api.course.FadingEvent;
import com.fadeline.api.course.LifecycleEvent;
import com.fadeline.api.course.PreparationEvent;
import com.fadeline.api.course.ReactionEvent;
import com.fadeline.api.course.SittingEvent;
import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoFiles;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.FaultCause;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.InkAmount;
import com.fadeline.api.course.assessment.Layering;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.assessment.Scarring;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.ReactionOutcome;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.photo.PhotoMeasurement;
import com.fadeline.api.course.photo.PhotoArea;
import com.fadeline.api.course.photo.MeasuredAreas;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.id.HomeAnswersId;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.Endpoint;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.course.treatment.Technique;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.FollowUpId;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.id.NoteId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.id.TaskId;
import com.fadeline.api.id.WaitingListEntryId;

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

	private static final PhotoId PHOTO = new PhotoId(uuid(14));

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
			new Estimate.Score(6, 8), PulseClass.PICOSECOND);

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

	private static final Booking BOOKING = new Booking(SITTING, ZONES, NOON, Duration.ofMinutes(45), OPERATOR, DEVICE,
			new RoomId(UUID.fromString("01920000-0000-7000-8000-000000000016")));

	private static final MeasuredAreas AREAS = new MeasuredAreas(new PhotoArea(List.of(new PhotoPoint(0.4, 0.38))),
			new PhotoArea(List.of(new PhotoPoint(0.66, 0.38))));

	private static final Fading FADED = new Fading(FADING, NOON, 37.5, "CROWN", Observer.SPECIALIST,
			Scale.PHOTO_MEASURED, "even", new PhotoMeasurement(new PhotoId(uuid(17)), new PhotoId(uuid(18)), AREAS,
					AREAS, 0.4, 0.25, 2.4, 9.3, 0.5, -1.5));

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
				"+49 30 1234", "blog-1",
				new ClientProfile(List.of("faints", "latex"), "tr", "Hafenstraße 1\n20457 Hamburg", "she/her",
						new ClientProfile.EmergencyContact("Noor Example", "+49 30 5678", "sister"),
						new ClientProfile.Doctor("Dr. Tal", "+49 30 9012")));
		ClientNote note = new ClientNote(new NoteId(uuid(20)), NoteKind.CALL, Direction.INCOMING, "her sister", NOON,
				"asks for a later time");
		ClientTask task = new ClientTask(new TaskId(uuid(21)), "ask how the skin heals", LocalDate.of(2026, 3, 9),
				OPERATOR);
		return Stream.of(new ClientEvent.ClientRegistered(CLIENT, CLINIC, details),
				new ClientEvent.ClientDetailsChanged(CLIENT, details),
				new ClientEvent.DuplicateRejected(CLIENT, new ClientId(uuid(2))),
				new MergeEvent.ClientMerged(CLIENT, new ClientId(uuid(2)), 7),
				new MergeEvent.DuplicateAdded(CLIENT, new ClientId(uuid(2))),
				new MergeEvent.MergeUndone(CLIENT, new ClientId(uuid(2)), 9),
				new MergeEvent.DuplicateRemoved(CLIENT, new ClientId(uuid(2))),
				new NoteEvent.NoteRecorded(CLIENT, note), new NoteEvent.NoteAmended(CLIENT, note, "slip of the pen"),
				new NoteEvent.NoteRetracted(CLIENT, note.noteId(), "of another client"),
				new TaskEvent.TaskAdded(CLIENT, task), new TaskEvent.TaskChanged(CLIENT, task),
				new TaskEvent.TaskCompleted(CLIENT, task.taskId()), new TaskEvent.TaskReopened(CLIENT, task.taskId()),
				new TaskEvent.TaskRetracted(CLIENT, task.taskId(), "of another client"),
				new ClientEvent.ErasureScheduled(CLIENT, NOON, NOON.plus(Duration.ofDays(2922))),
				new ClientEvent.ClientErased(CLIENT));
	}

	private static Stream<CourseEvent> courses() {
		return Stream.of(
				new CourseEvent.CourseOpened(COURSE, CLIENT, CLINIC, BodySite.SCALP, ZONES, Goal.FULL_REMOVAL, 95,
						ASSESSMENT, new PlannedSittings(4, 9), ESTIMATE, LocalDate.of(2026, 3, 1)),
				new AssessmentEvent.AssessmentRevised(COURSE, ASSESSMENT, ESTIMATE),
				new AssessmentEvent.AssessmentAmended(COURSE, ASSESSMENT, ESTIMATE, "slip of the pen"),
				new PreparationEvent.ConsentRecorded(COURSE, new Consent(ConsentKind.TREATMENT, "laser-de-3", NOON),
						new ConsentSignature(new StoredFile(new FileId(uuid(18)), "4e", 40_000, "application/pdf"),
								ConsentTopic.LASER, "5f", "de", List.of("CROWN"), "Ada Byron", OPERATOR, "AB")),
				new PreparationEvent.AnsweredAtHome(COURSE,
						new HomeAnswers(new HomeAnswersId(uuid(19)), SITTING, NOON,
								List.of(new Screening.Answer(ScreeningItem.DIABETES, true, LocalDate.of(2020, 1, 1),
										null, null, null, "with tablets")))),
				new PreparationEvent.ConsentExplained(COURSE, new FileId(uuid(18)), OPERATOR, NOON),
				new PreparationEvent.ConsentVoided(COURSE, new Consent(ConsentKind.TREATMENT, "laser-de-3", NOON),
						"signed by another client"),
				new PreparationEvent.ConsentWithdrawn(COURSE, ConsentKind.PHOTOGRAPHY,
						new Consent(ConsentKind.PHOTOGRAPHY, "2026-1", NOON)),
				new PreparationEvent.ScreeningRecorded(COURSE,
						new Screening(NOON,
								List.of(new Screening.Answer(ScreeningItem.DIABETES, true, LocalDate.of(2020, 1, 1),
										"Dr Example", LocalDate.of(2026, 2, 20), LocalDate.of(2026, 8, 20),
										"well controlled")))),
				new PreparationEvent.PatchTestRecorded(COURSE,
						new PatchTest(PATCH_TEST, NOON, List.of("CROWN"), List.of(SETTINGS))),
				new PreparationEvent.PatchTestRead(COURSE, PATCH_TEST,
						new PatchTest.Reading(NOON.plus(Duration.ofDays(3)), PatchTestOutcome.CLEAR, "no reaction")),
				new PreparationEvent.ScreeningRetracted(COURSE, NOON, "answers of another client"),
				new PreparationEvent.PatchTestRetracted(COURSE, PATCH_TEST, NOON.plus(Duration.ofDays(3)),
						"test of another client"),
				new SittingEvent.LaserSittingScheduled(COURSE, BOOKING, FINDINGS),
				new SittingEvent.SalineSessionScheduled(COURSE, BOOKING, FINDINGS),
				new SittingEvent.SittingRescheduled(COURSE, SITTING, NOON, Duration.ofMinutes(30), FINDINGS),
				new SittingEvent.SittingRebooked(COURSE, Method.SALINE, BOOKING, FINDINGS),
				new SittingEvent.SittingCancelled(COURSE, SITTING, "client is ill"),
				new SittingEvent.NoShowRecorded(COURSE, SITTING),
				new SittingEvent.LaserSittingRecorded(COURSE, SITTING, 3, LASER, FINDINGS),
				new SittingEvent.SalineSessionRecorded(COURSE, SITTING, 4, SALINE, FINDINGS),
				new SittingEvent.SittingAmended(COURSE, SITTING, LASER, "slip of the pen", FINDINGS),
				new SittingEvent.SittingRetracted(COURSE, SITTING, "sitting of someone else"),
				new FadingEvent.FadingLogged(COURSE, FADED, FINDINGS),
				new FadingEvent.FadingAmended(COURSE, FADED, "digits swapped", FINDINGS),
				new FadingEvent.FadingRetracted(COURSE, FADING, "photo of someone else"),
				new ReactionEvent.ReactionReported(COURSE, REACTED),
				new ReactionEvent.ReactionAmended(COURSE, REACTED, "slip of the pen"),
				new ReactionEvent.ReactionRetracted(COURSE, REACTION, "reaction of someone else"),
				new ReactionEvent.ReactionResolved(COURSE, REACTION, NOON, "healed", ReactionOutcome.REFERRED),
				new ReactionEvent.ReactionAssessed(COURSE, REACTION, new ReactionAssessment(3, NOON, "8 mm")),
				new ReactionEvent.ReactionFollowedUp(COURSE, REACTION,
						new FollowUp(new FollowUpId(uuid(10)), NOON, "dressed", 2, LocalDate.of(2026, 3, 9),
								"the client's doctor", "the maker", LocalDate.of(2026, 3, 3))),
				new ReactionEvent.ReactionCleared(COURSE, REACTION,
						new Clearance("Dr Amara Okafor", LocalDate.of(2026, 3, 9), LocalDate.of(2026, 9, 9), "healed")),
				new ReactionEvent.ReactionEntryRetracted(COURSE, REACTION,
						new ReactionEntry(ReactionEntry.Kind.LETTER, NOON, LocalDate.of(2026, 2, 4)), "other client"),
				new LifecycleEvent.CourseExtended(COURSE, 12, "dense ink"),
				new LifecycleEvent.ExtensionRetracted(COURSE, 12, 8, "typed twice"),
				new LifecycleEvent.ZoneAdded(COURSE, "left brow tail", ESTIMATE),
				new LifecycleEvent.ZoneRetracted(COURSE, "left brow tail", ESTIMATE, "other client"),
				new EarlierSittingsEvent.HistoryImported(COURSE, HISTORY, HISTORY_BEFORE, HISTORY_BEFORE, FINDINGS),
				new EarlierSittingsEvent.EarlierSittingsAmended(COURSE, HISTORY, HISTORY_BEFORE, "read off the invoice",
						FINDINGS),
				new EarlierSittingsEvent.EarlierSittingsRetracted(COURSE, 2, HISTORY_BEFORE, HISTORY,
						"visit of someone else"),
				new LifecycleEvent.CourseCompleted(COURSE, CompletionOutcome.TARGET_REACHED, "gone", FINDINGS),
				new LifecycleEvent.CourseDiscontinued(COURSE, "moved away"),
				new LifecycleEvent.CourseReopened(COURSE, "came back"),
				new CorrespondenceEvent.ClientMessageSent(COURSE,
						new ClientMessage(new MessageId(uuid(11)), MessageKind.MOVE, SITTING, NOON, "I am away")),
				new CorrespondenceEvent.ClientMessageAnswered(COURSE, new MessageId(uuid(11)), "see you on Friday"),
				new WaitingListEvent.WaitingListJoined(COURSE,
						new WaitingListEntry(new WaitingListEntryId(uuid(12)), LocalDate.of(2026, 3, 9),
								LocalDate.of(2026, 4, 9), List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
								LocalTime.of(8, 30), LocalTime.of(17, 0), true, "a wedding")),
				new WaitingListEvent.WaitingListLeft(COURSE, new WaitingListEntryId(uuid(12))),
				new WaitingListEvent.EarlierTimeOffered(COURSE,
						new TimeOffer(new OfferId(uuid(13)), Method.LASER, BOOKING, NOON.minus(Duration.ofHours(2)))),
				new WaitingListEvent.EarlierTimeAnswered(COURSE, new OfferId(uuid(13)), OfferAnswer.ACCEPTED),
				new PhotoEvent.PhotoAdded(COURSE,
						new Photo(PHOTO,
								new PhotoDetails(PhotoView.CLOSE_UP, "left of the scar", PhotoPurpose.INTERVAL,
										PhotoCategory.CLINICAL, NOON, "Pixel 9"),
								"0a",
								new PhotoFiles(file(15, "1b", 900_000), file(16, "2c", 200_000), file(17, "3d", 9_000),
										4000, 3000))),
				new PhotoEvent.PhotoRemoved(COURSE, PHOTO, "other client"),
				new PhotoEvent.PhotoAligned(COURSE, PHOTO,
						new PhotoAlignment(new PhotoId(uuid(18)),
								List.of(new PhotoPoint(0.2, 0.3), new PhotoPoint(0.8, 0.3)),
								List.of(new PhotoPoint(0.25, 0.3), new PhotoPoint(0.75, 0.35)))),
				new CourseEvent.ReminderRaised(COURSE,
						new Reminder(ReminderKind.SITTING_NOT_RECORDED, SITTING, NOON, NOON.plus(Duration.ofDays(1)))),
				new CourseEvent.CourseRedacted(COURSE, CLIENT));
	}

	private static StoredFile file(int id, String sha256, long size) {
		return new StoredFile(new FileId(uuid(id)), sha256, size, "image/jpeg");
	}

	private static UUID uuid(int number) {
		return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
	}

}
