package com.fadeline.query.intervals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinic.DeviceStandings;
import com.fadeline.api.PartialDate;
import com.fadeline.api.calendar.Schedules;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.Readiness.ZoneRest;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.rules.CourseFacts;
import com.fadeline.command.rules.Proposal;
import com.fadeline.command.rules.Rulebook;
import com.fadeline.command.rules.ZoneRestPeriods;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.query.attention.AttentionItems;
import com.fadeline.query.progress.ProgressViews;

/**
 * Fixture: a client as rules, readiness, progress and attention know the same courses.
 * Days are counted from {@link #FIRST}. The first course is the one asked about.
 */
record TreatedClient(List<Course> courses) {

	static final LocalDate FIRST = LocalDate.of(2026, 1, 12);

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static final ClinicSettings CLINIC = new ClinicSettings(ZONE, Policy.standard());

	/** Long after everything has rested. */
	private static final Instant NOW = Instant.parse("2029-01-01T12:00:00Z");

	private static final Rulebook RULEBOOK = Rulebook.of((clinic) -> CLINIC, Workplaces.UNKNOWN, Schedules.NONE,
			DeviceStandings.NONE, Clock.fixed(NOW, ZONE));

	/** What a sitting treated that is thought of in a course without zones. */
	private static final String ANYWHERE = "left forearm";

	/**
	 * A course.
	 *
	 * @param zones those it lists
	 */
	record Course(BodySite site, List<String> zones, Assessment assessment, List<Sitting> sittings) {

		static Course of(BodySite site, Assessment assessment, String... zones) {
			return new Course(site, List.of(zones), assessment, List.of());
		}

		Course laser(int day, String... zones) {
			return and(new Sitting(Method.LASER, day, List.of(zones), false));
		}

		Course saline(int day, String... zones) {
			return and(new Sitting(Method.SALINE, day, List.of(zones), false));
		}

		/** Lasered before the course, as a history has it. */
		Course earlier(int day, String... zones) {
			return and(new Sitting(Method.LASER, day, List.of(zones), true));
		}

		/** Its sittings of which it is known what they treated, earlier ones first. */
		List<Sitting> known() {
			return Stream.of(true, false)
				.flatMap((earlier) -> this.sittings.stream().filter((sitting) -> sitting.earlier() == earlier))
				.filter((sitting) -> !sitting.zones().isEmpty() || this.zones.size() < 2)
				.map((sitting) -> sitting.zones().isEmpty()
						? new Sitting(sitting.method(), sitting.day(), this.zones, sitting.earlier()) : sitting)
				.toList();
		}

		Course and(Sitting sitting) {
			return new Course(this.site, this.zones, this.assessment,
					Stream.concat(this.sittings.stream(), Stream.of(sitting)).toList());
		}

	}

	/**
	 * A sitting.
	 *
	 * @param earlier whether a history lists it
	 */
	record Sitting(Method method, int day, List<String> zones, boolean earlier) {

		Treatment treatment() {
			String at = FIRST.plusDays(this.day) + "T10:00:00Z";
			String[] zones = this.zones.toArray(String[]::new);
			return (this.method == Method.LASER) ? CourseEventFixtures.laser(at, zones)
					: CourseEventFixtures.salined(1, at, zones).treatment();
		}

		History history() {
			PastMethod method = (this.method == Method.LASER) ? PastMethod.LASER : PastMethod.SALINE;
			PastSitting sitting = new PastSitting(null, PartialDate.parse(FIRST.plusDays(this.day).toString()), false,
					null, null, List.of(), null, null, null, null, null, List.of(), this.zones, null);
			return new History("h%d %s".formatted(this.day, this.zones), null, method, null, List.of(sitting),
					List.of());
		}

	}

	/** The first day on which the rules refuse the next sitting no more. */
	@Nullable LocalDate earliestByRules() {
		return firstWithout("interval.floor");
	}

	/** The first day from which the rules have nothing against the next sitting. */
	@Nullable LocalDate recommendedByRules() {
		return firstWithout("interval.floor", "interval.recommended");
	}

	@Nullable LocalDate earliestByReadiness() {
		return first(rests().stream().map(ZoneRest::earliestPermitted));
	}

	@Nullable LocalDate recommendedByReadiness() {
		return first(rests().stream().map(ZoneRest::recommendedFrom));
	}

	ProgressView.Next progress() {
		return ProgressViews.of(CLINIC, NOW, events()).next();
	}

	/** The day from which the list of attention has the course as ready. */
	@Nullable LocalDate readyByAttention() {
		return AttentionItems.of(CLINIC, NOW, events())
			.filter((item) -> item.kind() == AttentionKind.READY)
			.map(AttentionItem::since)
			.map((since) -> LocalDate.ofInstant(since, ZONE))
			.findFirst()
			.orElse(null);
	}

	/** Whether its own course treated a zone that is known. */
	boolean hasBegun() {
		return !course().known().isEmpty();
	}

	private Course course() {
		return this.courses.getFirst();
	}

	/** Zones that the next sitting may go on with. */
	private List<String> zones() {
		List<String> treated = course().known().stream().flatMap((sitting) -> sitting.zones().stream()).toList();
		if (!treated.isEmpty()) {
			return treated;
		}
		return hasBegun() ? List.of(ANYWHERE) : course().zones();
	}

	private Method lastMethod() {
		return course().known()
			.stream()
			.reduce((last, next) -> (next.day() < last.day()) ? last : next)
			.map(Sitting::method)
			.orElse(Method.LASER);
	}

	private List<ZoneRest> rests() {
		return ZoneRestPeriods.before(considered(zones(), FIRST), facts(),
				RULEBOOK.standards(CourseEventFixtures.CLINIC));
	}

	private @Nullable LocalDate firstWithout(String... rules) {
		CourseFacts facts = facts();
		return first(rests().stream()
			.filter((rest) -> rest.lastTreatedOn() != null)
			.map((rest) -> Stream.iterate(rest.lastTreatedOn(), (day) -> day.plusDays(1))
				.filter((day) -> RULEBOOK.judge(considered(List.of(rest.zone()), day), facts)
					.findings()
					.stream()
					.noneMatch((finding) -> List.of(rules).contains(finding.id())))
				.findFirst()
				.orElseThrow()));
	}

	private Proposal.Considering considered(List<String> zones, LocalDate day) {
		return new Proposal.Considering(new SittingId(new UUID(9, 9)), lastMethod(), zones,
				day.atTime(12, 0).atZone(ZONE).toInstant(), true, true);
	}

	private static @Nullable LocalDate first(Stream<@Nullable LocalDate> days) {
		return days.filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
	}

	private CourseFacts facts() {
		List<CourseFacts> all = IntStream.range(0, this.courses.size()).mapToObj(this::facts).toList();
		return all.getFirst().ofClient(null, all.subList(1, all.size()));
	}

	private CourseFacts facts(int number) {
		Course course = this.courses.get(number);
		List<CourseFacts.Done> done = new ArrayList<>();
		List<History> histories = new ArrayList<>();
		for (Sitting sitting : course.sittings()) {
			if (sitting.earlier()) {
				histories.add(sitting.history());
			}
			else {
				done.add(new CourseFacts.Done(sittingId(number, done.size()), sitting.treatment()));
			}
		}
		return new CourseFacts(courseId(number), CourseEventFixtures.CLINIC, CourseStatus.OPEN, course.site(),
				course.zones(), course.assessment(), FIRST, 99, done, List.of(), List.of(), histories,
				CourseFacts.Preparation.NONE, List.of(), null, List.of(), false);
	}

	private List<CourseEvent[]> events() {
		return IntStream.range(0, this.courses.size()).mapToObj(this::events).toList();
	}

	private CourseEvent[] events(int number) {
		Course course = this.courses.get(number);
		CourseId id = courseId(number);
		List<CourseEvent> events = new ArrayList<>();
		events.add(new CourseOpened(id, CourseEventFixtures.CLIENT, CourseEventFixtures.CLINIC, course.site(),
				course.zones(), Goal.FULL_REMOVAL, 95, course.assessment(), new PlannedSittings(1, 99),
				new Estimate("1", Estimate.Basis.FIELD_RANGE, 3, 6, 10, null), FIRST));
		for (Sitting sitting : course.sittings()) {
			SittingId sittingId = sittingId(number, events.size());
			events.add(sitting.earlier() ? new HistoryImported(id, sitting.history(), null, List.of())
					: switch (sitting.treatment()) {
						case LaserTreatment laser -> new LaserSittingRecorded(id, sittingId, 1, laser, List.of());
						case SalineTreatment saline -> new SalineSessionRecorded(id, sittingId, 1, saline, List.of());
					});
		}
		return events.toArray(CourseEvent[]::new);
	}

	private static CourseId courseId(int number) {
		return new CourseId(new UUID(7, number));
	}

	private static SittingId sittingId(int course, int number) {
		return new SittingId(new UUID(8, 100L * course + number));
	}

}
