package com.fadeline.command;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.clinic.DeviceStandings;
import com.fadeline.api.PartialDate;
import com.fadeline.api.calendar.Schedules;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoFiles;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.api.course.preparation.Consent;
import org.jspecify.annotations.Nullable;
import com.fadeline.api.course.preparation.SignedConsent;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.EarlierSittingsId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.ScreeningPolicy;
import com.fadeline.command.rules.Rulebook;
import com.fadeline.api.course.photo.MeasuredAreas;
import com.fadeline.api.course.photo.PhotoArea;
import com.fadeline.api.course.photo.PhotoMeasurement;

/**
 * A course that went as usual: carbon on the scalp, opened on 5 January 2026, looked at
 * on 1 June at noon.
 */
public final class Examples {

	public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	public static final LocalDate OPENED_ON = LocalDate.of(2026, 1, 5);

	/** The consultation, at which the client was made ready. */
	public static final LocalDate PREPARED_ON = OPENED_ON.minusDays(3);

	public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

	public static final Instant NOW = at(TODAY);

	public static final CourseId COURSE = new CourseId(id(1));

	public static final ClientId CLIENT = new ClientId(id(2));

	public static final ClinicId CLINIC = new ClinicId(id(3));

	public static final OperatorId OPERATOR = new OperatorId(id(4));

	public static final SittingId SITTING = new SittingId(id(5));

	public static final Assessment CARBON = new Assessment(Phototype.II, Set.of(Colour.BLACK), null, null, null,
			Pigment.CARBON, 30, Set.of());

	public static final LaserSettings LINE = new LaserSettings(Laser.ND_YAG, 1064, 3.2, 4, new Pulse(6, PulseUnit.NS),
			5.0, 1, null, null, List.of());

	/** Covers every wavelength of the examples. */
	public static final Eyewear EYEWEAR = new Eyewear(6.0, List.of(new Eyewear.Span(190, 2000)));

	public static final Consent CONSENT = new Consent(ConsentKind.TREATMENT, "2026-1", at(PREPARED_ON));

	/** Two days later. */
	public static final PatchTest.Reading CLEAR = new PatchTest.Reading(at(PREPARED_ON.plusDays(2)),
			PatchTestOutcome.CLEAR, null);

	private Examples() {
	}

	public static UUID id(long number) {
		return new UUID(0, number);
	}

	/** Noon of that day in the clinic. */
	public static Instant at(LocalDate day) {
		return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
	}

	public static Rulebook rulebook() {
		return rulebook(seldomAsking());
	}

	public static Rulebook rulebook(Policy policy) {
		return Rulebook.of((clinic) -> new ClinicSettings(ZONE, policy), Workplaces.UNKNOWN, Schedules.NONE,
				DeviceStandings.NONE, clock());
	}

	/**
	 * The standard, but for a clinic that asks every health question twice a year, so
	 * that one screening prepares for all sittings.
	 */
	public static Policy seldomAsking() {
		ScreeningPolicy standard = Policy.standard().screening();
		Map<ScreeningItem, ScreeningPolicy.Consequence> items = new EnumMap<>(ScreeningItem.class);
		standard.items()
			.forEach((item, it) -> items.put(item,
					new ScreeningPolicy.Consequence(it.outcome(), it.window(), null, it.clearable(), it.saline())));
		return with(Policy.standard(), new ScreeningPolicy(standard.validDays(), items));
	}

	/** Returns the policy with another value for its one part of that type. */
	public static Policy with(Policy policy, Object part) {
		try {
			RecordComponent[] components = Policy.class.getRecordComponents();
			Class<?>[] types = new Class<?>[components.length];
			Object[] values = new Object[components.length];
			for (int i = 0; i < components.length; i++) {
				types[i] = components[i].getType();
				values[i] = components[i].getType().isInstance(part) ? part
						: components[i].getAccessor().invoke(policy);
			}
			return Policy.class.getDeclaredConstructor(types).newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static Clock clock() {
		return Clock.fixed(NOW, ZONE);
	}

	/**
	 * What makes the client ready for sittings from the third day of the course to now.
	 */
	public static List<CourseEvent> preparation() {
		return List.of(new ConsentRecorded(COURSE, CONSENT), new ScreeningRecorded(COURSE, screening(PREPARED_ON)),
				new PatchTestRecorded(COURSE, patchTest(90, PREPARED_ON)),
				new PatchTestRead(COURSE, new PatchTestId(id(90)), CLEAR));
	}

	/** The example course with its client prepared, and what came after. */
	public static List<CourseEvent> prepared(CourseEvent... after) {
		return Stream.of(Stream.of(opened()), preparation().stream(), Stream.of(after))
			.flatMap((events) -> events)
			.map(CourseEvent.class::cast)
			.toList();
	}

	public static CourseOpened opened() {
		return opened(BodySite.SCALP, CARBON, "FRONTAL_HAIRLINE", "CROWN");
	}

	public static CourseOpened opened(BodySite site, Assessment assessment, String... zones) {
		return new CourseOpened(COURSE, CLIENT, CLINIC, site, List.of(zones), Goal.FULL_REMOVAL, 95, assessment,
				new PlannedSittings(1, 4), new Estimate("2", Estimate.Basis.SMP_RULE, 1, 2.5, 4, null), OPENED_ON);
	}

	public static Booking booking(SittingId sitting, LocalDate day, String... zones) {
		return new Booking(sitting, List.of(zones), at(day), Duration.ofMinutes(45), OPERATOR, null);
	}

	public static LaserTreatment laser(LocalDate day, String... zones) {
		return new LaserTreatment(at(day), List.of(zones), OPERATOR, null, List.of(LINE), null, null, null, null, null,
				null, 3, null)
			.wearing(EYEWEAR);
	}

	public static SalineTreatment saline(LocalDate day, String... zones) {
		return new SalineTreatment(at(day), List.of(zones), OPERATOR, Solution.SALINE, "Kit", "L1",
				LocalDate.of(2027, 1, 1), "5RS", "N1", null, 2, 10.0, 20.0, null, 2, null);
	}

	/** Returns the same of two photos: a density of 1 and what is left of it. */
	public static Fading measured(int number, LocalDate day, double percent) {
		MeasuredAreas areas = new MeasuredAreas(new PhotoArea(List.of()), new PhotoArea(List.of()));
		return Fading.measured(fading(number, day, percent).fadingId(), at(day), null,
				new PhotoMeasurement(new PhotoId(new UUID(7, 1)), new PhotoId(new UUID(7, 2)), areas, areas, 1,
						1 - percent / 100, 2.5, 3, 0.5, -0.5));
	}

	public static Fading fading(long id, LocalDate day, double percent) {
		return new Fading(new FadingId(id(id)), at(day), percent, "CROWN", Observer.SPECIALIST, Scale.VISUAL, null);
	}

	public static Reaction reaction(long id, LocalDate day) {
		return reaction(id, day, 2);
	}

	public static Reaction reaction(long id, LocalDate day, int grade) {
		return new Reaction(new ReactionId(id(id)), ReactionKind.BLISTER, grade, at(day), null, List.of("CROWN"), null);
	}

	/** Nobody wrote down its settings. */
	public static PatchTest patchTest(long id, LocalDate day) {
		return new PatchTest(new PatchTestId(id(id)), at(day), List.of("CROWN"), List.of());
	}

	/** Questions answered on that day, with those items present. */
	public static Screening screening(LocalDate day, ScreeningItem... present) {
		return new Screening(at(day), Stream.of(ScreeningItem.values())
			.map((item) -> List.of(present).contains(item) ? Screening.Answer.yes(item) : Screening.Answer.no(item))
			.toList());
	}

	/** What the client signed on a device; explained by nobody yet if it was at home. */
	public static SignedConsent signed(long id, ConsentTopic topic, Instant at, @Nullable OperatorId explainedBy,
			String... zones) {
		return new SignedConsent(new Consent(topic.kind(), "%s-de-1".formatted(topic), at),
				new ConsentSignature(new StoredFile(new FileId(id(id)), "4e", 40_000, "application/pdf"), topic, "5f",
						"de", List.of(zones), "Ada Byron", explainedBy, "AB"));
	}

	public static Photo photo(long id, PhotoCategory category) {
		return new Photo(new PhotoId(id(id)),
				new PhotoDetails(PhotoView.CROWN, null, PhotoPurpose.INTERVAL, category, at(PREPARED_ON), null), "ab",
				new PhotoFiles(file(id, 1), file(id, 2), file(id, 3), 4000, 3000));
	}

	private static StoredFile file(long photo, int number) {
		return new StoredFile(new FileId(id(1000 * photo + number)), "cd", 100, "image/jpeg");
	}

	public static EarlierSittingsId earlier(int number) {
		return new EarlierSittingsId(id(number));
	}

	/** Laser sittings done elsewhere on those days. */
	public static History history(String key, String... days) {
		return new History(key, "told by the client", PastMethod.LASER, null,
				List.of(days).stream().map(Examples::past).toList(), List.of());
	}

	private static PastSitting past(String day) {
		return new PastSitting(null, PartialDate.parse(day), false, null, null, List.of(), null, null, null, null, null,
				List.of());
	}

}
