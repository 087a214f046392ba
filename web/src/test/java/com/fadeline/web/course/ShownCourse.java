package com.fadeline.web.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Severity;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
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
import com.fadeline.api.course.assessment.Scarring;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoFiles;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.Endpoint;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.query.MessageView;
import com.fadeline.api.course.treatment.LastSettings;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.course.treatment.Technique;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.EarlierSittingsId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.Samples;
import com.fadeline.wording.HistoryNarrator;
import com.fadeline.wording.Wording;

/** Courses from one of which nothing is known to one of which everything is. */
public enum ShownCourse {

	/** Every optional part is missing. */
	BARE(() -> bare(List.of())),

	/** One that came in with next to nothing. */
	IMPORTED(() -> bare(List.of(nextToNothing()))),

	/** Everything there is. */
	WHOLE(() -> Samples.written(whole(CourseStatus.OPEN), List.of(asked()))),

	/** The same after its end. */
	ENDED(() -> whole(CourseStatus.COMPLETED));

	static final SittingId SALINE = new SittingId(new UUID(7, 1));

	/** Sittings of which each course that has any is told under the same key. */
	static final EarlierSittingsId EARLIER = EarlierSittingsId.of("blog-ada");

	static final PatchTestId TESTED = new PatchTestId(new UUID(7, 2));

	static final PhotoId PHOTO = new PhotoId(new UUID(7, 4));

	static final MessageId MESSAGE = new MessageId(new UUID(7, 3));

	static final Instant AT = Instant.parse("2025-02-04T10:00:00Z");

	private static final CourseId COURSE = new CourseId(Samples.COURSE);

	private final Supplier<CourseView> view;

	ShownCourse(Supplier<CourseView> view) {
		this.view = view;
	}

	CourseView view() {
		return this.view.get();
	}

	/** Photos of all views, each where there is anything. */
	CoursePhotos photos() {
		StoredFile file = new StoredFile(new FileId(new UUID(7, 5)), "ab", 1, "image/jpeg");
		CourseView course = view();
		return new CoursePhotos(course.courseId(), course.clientId(), course.clinicId(),
				isBare() ? Set.of() : Set.of(ConsentKind.PHOTOGRAPHY, ConsentKind.MARKETING),
				isBare() ? List.of() : Stream.of(PhotoView.values())
					.map((shown) -> new CoursePhotos.Shown(
							new Photo((shown == PhotoView.HAIRLINE) ? PHOTO : new PhotoId(new UUID(8, shown.ordinal())),
									new PhotoDetails(shown, "CROWN", PhotoPurpose.IMMEDIATE, PhotoCategory.MARKETING,
											null, null),
									"cd", new PhotoFiles(file, file, file, 4, 3)),
							course.openedOn().atStartOfDay(ZoneOffset.UTC).toInstant()))
					.toList(),
				1, course.sequence());
	}

	boolean isBare() {
		return this == BARE || this == IMPORTED;
	}

	ClientDetails details() {
		return isBare() ? new ClientDetails(null, null, null, null, null, null) : new ClientDetails("Ada", "Byron",
				LocalDate.of(1985, 12, 10), "ada@example.org", "+44 20 7946 0000", "blog-ada", Samples.PROFILE);
	}

	CourseHistory history() {
		return history(Locale.ENGLISH);
	}

	private static MessageView asked() {
		return new MessageView(ClientMessage.question(MESSAGE, "even"), AT, null, null);
	}

	/** Its history as it is answered in a language. */
	CourseHistory history(Locale language) {
		HistoryNarrator narrator = new HistoryNarrator(new Wording(language, ZoneOffset.UTC));
		CourseView view = view();
		List<CourseEvent> events = new ArrayList<>();
		events.add(new CourseOpened(COURSE, view.clientId(), view.clinicId(), view.bodySite(), view.zones(),
				view.goal(), view.targetFading(), view.assessment(), view.plan(), view.estimate(), view.openedOn()));
		view.histories().forEach((history) -> events.add(new HistoryImported(COURSE, history, List.of())));
		for (SittingView sitting : view.sittings()) {
			Treatment treatment = sitting.treatment();
			if (treatment instanceof LaserTreatment laser) {
				events.add(new LaserSittingRecorded(COURSE, sitting.sittingId(), 1, laser, sitting.findings()));
			}
			if (treatment instanceof SalineTreatment saline) {
				events.add(new SalineSessionRecorded(COURSE, sitting.sittingId(), 2, saline, sitting.findings()));
			}
		}
		List<CourseHistory.Entry> entries = new ArrayList<>();
		for (CourseEvent event : events) {
			entries.add(new CourseHistory.Entry(entries.size(), event.getClass().getSimpleName(),
					AT.plus(Duration.ofDays(3)), Samples.OPERATOR.toString(), "SPECIALIST", narrator.narrate(event),
					event));
		}
		return new CourseHistory(COURSE, view.clientId(), view.clinicId(), entries, 4);
	}

	private static CourseView bare(List<History> histories) {
		return new CourseView(COURSE, new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), CourseStatus.OPEN,
				null, List.of(), Goal.FULL_REMOVAL, 95, Assessment.UNKNOWN, new PlannedSittings(3, 10),
				new Estimate("1", Estimate.Basis.FIELD_RANGE, 3, 6, 10, null), LocalDate.of(2025, 1, 7),
				histories.size(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				histories, null, null, 4);
	}

	private static History nextToNothing() {
		return new History("blog-ada", null, PastMethod.NEEDLE_SOLUTION, null,
				List.of(new PastSitting(null, null, false, null, null,
						List.of(new PastSitting.Settings(null, null, null, null, null, null, null, null)), null, null,
						null, null, null, List.of())),
				List.of());
	}

	private static CourseView whole(CourseStatus status) {
		LaserTreatment laser = dosed();
		SalineTreatment saline = saline().numbedBy(anaesthetic());
		AcceptedFinding finding = new AcceptedFinding("interval.floor", Severity.BREACH, "14 days", "travel",
				Samples.OPERATOR.toString());
		List<SittingView> sittings = new ArrayList<>(List.of(
				new SittingView(new SittingId(Samples.SITTING), Method.LASER, SittingStatus.RECORDED, 1, AT,
						Duration.ofMinutes(45), laser.zones(), laser.operatorId(), laser.deviceId(), laser, true, null,
						List.of(finding)),
				new SittingView(SALINE, Method.SALINE, SittingStatus.RECORDED, 2, saline.performedAt(), null,
						saline.zones(), saline.operatorId(), null, saline, false, null, List.of()),
				new SittingView(new SittingId(new UUID(7, 3)), Method.LASER, SittingStatus.CANCELLED, null, AT,
						Duration.ofMinutes(45), List.of("CROWN"), laser.operatorId(), null, null, false, null,
						List.of())));
		if (status == CourseStatus.OPEN) {
			sittings.add(new SittingView(new SittingId(Samples.BOOKED), Method.LASER, SittingStatus.SCHEDULED, null,
					Instant.parse("2099-03-10T10:00:00Z"), Duration.ofMinutes(45), List.of("CROWN"), laser.operatorId(),
					laser.deviceId(), null, false, null, List.of(finding)));
		}
		return new CourseView(COURSE, new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), status,
				BodySite.SCALP, List.of("CROWN", "left brow"), Goal.FULL_REMOVAL, 95, assessment(),
				new PlannedSittings(3, 10),
				new Estimate("1", Estimate.Basis.KIRBY_DESAI, 3, 6, 10, new Estimate.Score(5, 8)),
				LocalDate.of(2025, 1, 7), 2,
				List.of(new ConsentView(new Consent(ConsentKind.TREATMENT, "2025-1", AT), null),
						new ConsentView(new Consent(ConsentKind.PHOTOGRAPHY, "2024-3", AT), AT.plusSeconds(60))),
				List.of(screening()), List.of(tested()), sittings,
				LastSettings.of(List.of(new LastSettings.Sitting(new SittingId(Samples.SITTING), laser))),
				List.of(new FadingView(
						new Fading(new FadingId(Samples.FADED), AT.plus(Duration.ofDays(30)), 35.5, "CROWN",
								Observer.SPECIALIST, Scale.PHOTO, "even"),
						List.of("typed twice"), null, List.of(finding))),
				List.of(ReactionView.of(Samples.REACTION).resolved(AT.plus(Duration.ofDays(9)), "healed")),
				List.of(before()), (status == CourseStatus.OPEN) ? null : "content", (status == CourseStatus.OPEN)
						? null : new CourseView.Completion(CompletionOutcome.CLIENT_SATISFIED, "happy"),
				4);
	}

	static Assessment assessment() {
		return new Assessment(Phototype.IV, EnumSet.allOf(Colour.class), InkAmount.MODERATE, Scarring.MINIMAL,
				Layering.LAYERED, Pigment.IRON_OXIDE, 30, EnumSet.allOf(FaultCause.class));
	}

	private static Screening screening() {
		List<Screening.Answer> answers = new ArrayList<>();
		for (ScreeningItem item : ScreeningItem.values()) {
			answers.add(Screening.Answer.no(item));
		}
		answers.set(ScreeningItem.DIABETES.ordinal(),
				new Screening.Answer(ScreeningItem.DIABETES, true, LocalDate.of(2011, 5, 3), "Dr Meyer",
						LocalDate.of(2025, 1, 3), LocalDate.of(2025, 7, 3), "well controlled"));
		return new Screening(AT, answers);
	}

	private static PatchTestView tested() {
		return new PatchTestView(
				new PatchTest(TESTED, AT.minus(Duration.ofDays(9)), List.of("CROWN"), laser().settings()),
				List.of(new PatchTest.Reading(AT.minus(Duration.ofDays(2)), PatchTestOutcome.CLEAR, "no redness")));
	}

	static LaserTreatment laser() {
		LaserSettings first = new LaserSettings(Laser.ND_YAG, 1064, 2.5, 4, new Pulse(10, PulseUnit.NS), 5.0, 2, 210,
				320.0, List.of("CROWN"));
		LaserSettings second = new LaserSettings(Laser.ALEXANDRITE, 755, 1.75, 3, new Pulse(750, PulseUnit.PS), null,
				null, null, null, List.of());
		return new LaserTreatment(AT, List.of("CROWN", "left brow"), new OperatorId(Samples.OPERATOR),
				new DeviceId(new UUID(7, 4)), List.of(first, second), Technique.R20, Endpoint.FROSTING,
				"lidocaine 4 % cream", "cold air", "metal shields", 12.5, 4, "quiet");
	}

	/** The same with its eyewear and its anaesthetic in numbers. */
	static LaserTreatment dosed() {
		LaserTreatment laser = laser();
		return new LaserTreatment(laser.performedAt(), laser.zones(), laser.operatorId(), laser.deviceId(),
				laser.settings(), laser.technique(), laser.endpoint(), laser.anaesthesia(), anaesthetic(),
				laser.cooling(), laser.eyeProtection(),
				new Eyewear(6.5, List.of(new Eyewear.Span(190, 534), Eyewear.Span.of(1064))), laser.areaCm2(),
				laser.pain(), laser.notes());
	}

	public static Anaesthetic anaesthetic() {
		return new Anaesthetic("lidocaine cream", 4.0, 7.5, 45, true, 30.0, 70.0);
	}

	static SalineTreatment saline() {
		return new SalineTreatment(AT.plus(Duration.ofDays(60)), List.of("left brow"), new OperatorId(Samples.OPERATOR),
				Solution.SALINE, "Clear", "S2610", LocalDate.of(2027, 1, 31), "3RL", "N77", "Cheyenne", 3, 12.0, 4.5,
				"pinpoint bleeding", 2, "dry");
	}

	private static History before() {
		PastSitting sitting = new PastSitting(1, PartialDate.parse("2023-05"), true, 3.0, new PastSitting.Range(2, 4),
				List.of(new PastSitting.Settings("Nd:YAG", 1064, null, new PastSitting.Range(2, 3), 4.0,
						new Pulse(10, PulseUnit.NS), 2.0, 1)),
				"frosting", "none", "mild", 20.0, "a fifth", List.of("unreadable"));
		return new History("blog-ada", "a blog, 2023", PastMethod.LASER, 5, List.of(sitting),
				List.of("tattooed twice"));
	}

}
