package com.fadeline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;

import com.fadeline.api.course.AssessmentEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingScheduled;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.forecast.CourseKind;
import com.fadeline.query.forecast.CourseSoFar;
import com.fadeline.query.forecast.CourseSoFar.Reading;
import com.fadeline.query.forecast.CourseSoFar.Visit;
import com.fadeline.query.forecast.Experience;
import com.fadeline.query.forecast.TreatmentAgent;

/** What the first events of a course tell its forecast. */
final class RecountedFacts {

	final List<DomainEventMessage<?>> events;

	final RecountedCourse course;

	private final Map<SittingId, Booked> booked = new LinkedHashMap<>();

	private Assessment assessment;

	private Estimate estimate;

	private Instant completedAt = Instant.MAX;

	int planned;

	RecountedFacts(List<DomainEventMessage<?>> events, ZoneId zone) {
		this.events = events;
		CourseOpened opened = (CourseOpened) events.getFirst().getPayload();
		this.course = new RecountedCourse(opened, zone);
		this.assessment = opened.assessment();
		this.estimate = opened.estimate();
		this.planned = opened.plan().max();
		events.stream().skip(1).forEach(this::hear);
	}

	private void hear(DomainEventMessage<?> message) {
		this.course.hear(message);
		switch (message.getPayload()) {
			case AssessmentEvent it -> {
				this.assessment = it.assessment();
				this.estimate = it.estimate();
			}
			case CourseExtended it -> this.planned = it.maxSittings();
			case ExtensionRetracted it -> this.planned = it.maxSittings();
			case CourseCompleted it -> this.completedAt = message.getTimestamp();
			case SittingScheduled it ->
				this.booked.put(it.booking().sittingId(), new Booked(it.method(), it.booking().zones(),
						it.booking().startsAt(), it.booking().startsAt().plus(it.booking().duration())));
			case SittingRescheduled it -> this.booked.computeIfPresent(it.sittingId(), (id,
					was) -> new Booked(was.method(), was.zones(), it.startsAt(), it.startsAt().plus(it.duration())));
			case SittingRebooked it -> this.booked.computeIfPresent(it.sittingId(), (id, was) -> new Booked(it.method(),
					it.booking().zones(), it.booking().startsAt(), it.booking().endsAt()));
			case SittingCancelled it -> this.booked.remove(it.sittingId());
			case NoShowRecorded it -> this.booked.remove(it.sittingId());
			case SittingRecorded it -> this.booked.remove(it.sittingId());
			default -> {
			}
		}
	}

	int done() {
		return this.course.elsewhere() + this.course.sittings.size();
	}

	boolean completedBefore(Instant moment) {
		return this.course.status == CourseStatus.COMPLETED && this.completedAt.isBefore(moment);
	}

	/** The sittings done here, by time. */
	List<SittingId> sittings() {
		return this.course.sittings.entrySet()
			.stream()
			.sorted(Comparator.comparing((sitting) -> sitting.getValue().performedAt()))
			.map(Map.Entry::getKey)
			.toList();
	}

	/** After how many sittings it was read at its target first; -1 if never. */
	int atTarget(CourseSoFar facts) {
		return IntStream.rangeClosed(0, facts.treatments().done().size())
			.filter((done) -> FadingSoFar
				.of(facts.zones(),
						facts.readings()
							.stream()
							.filter((reading) -> reading.afterSitting() <= done)
							.map((reading) -> new FadingSoFar.Reading(reading.percent(), null, reading.afterSitting(),
									reading.early(), reading.zone(), reading.observer()))
							.toList(),
						facts.areas())
				.reaches(facts.targetFading()))
			.findFirst()
			.orElse(-1);
	}

	/** What was known of it at a moment, of what was done and seen before another. */
	CourseSoFar facts(Instant now, Instant before) {
		List<History> histories = History.byTime(this.course.histories);
		List<Treatment> sittings = sittings().stream()
			.map(this.course.sittings::get)
			.filter((sitting) -> sitting.performedAt().isBefore(before))
			.toList();
		List<Visit> done = new ArrayList<>();
		List<Reading> readings = new ArrayList<>();
		for (History history : histories) {
			int from = done.size();
			done.addAll(
					Collections.nCopies(history.count(), new Visit(TreatmentAgent.of(history.method()), List.of())));
			for (int at = 0; at < history.sittings().size(); at++) {
				PastSitting sitting = history.sittings().get(at);
				done.set(from + history.number(at) - 1,
						new Visit(TreatmentAgent.of(history.method(), sitting), sitting.zones()));
			}
			history.readings(this.course.opened.zones())
				.forEach((seen) -> readings
					.add(new Reading(seen.percent(), from + seen.afterSitting(), false, seen.zone(), null, null)));
		}
		int past = done.size();
		sittings.forEach((sitting) -> done.add(new Visit(TreatmentAgent.of(sitting), sitting.zones())));
		this.course.fadings.values()
			.stream()
			.filter((fading) -> fading.observedAt().isBefore(before))
			.sorted(Comparator.comparing(Fading::observedAt))
			.forEach((fading) -> readings.add(new Reading(fading.percent(),
					past + (int) sittings.stream()
						.filter((sitting) -> !sitting.performedAt().isAfter(fading.observedAt()))
						.count(),
					early(fading, sittings, histories), fading.zone(), fading.observer(), fading.scale())));
		Map<String, Double> areas = new HashMap<>();
		sittings.stream()
			.filter((sitting) -> sitting.zones().size() == 1 && sitting.areaCm2() != null && sitting.areaCm2() > 0)
			.forEach((sitting) -> areas.put(Zones.identity(sitting.zones().getFirst()), sitting.areaCm2()));
		return new CourseSoFar(this.estimate, CourseKind.of(this.assessment), this.course.opened.bodySite(),
				this.course.opened.targetFading(), this.planned, this.course.opened.zones(),
				new CourseSoFar.Treatments(done, past, before.equals(Instant.MAX) ? ahead(now, done) : List.of(),
						planned()),
				readings, areas, Experience.NONE);
	}

	private List<Visit> ahead(Instant now, List<Visit> done) {
		boolean picosecond = done.stream().anyMatch((visit) -> visit.agent() == TreatmentAgent.PICOSECOND);
		boolean nanosecond = this.course.sittings.values()
			.stream()
			.anyMatch((sitting) -> TreatmentAgent.of(sitting) == TreatmentAgent.NANOSECOND);
		TreatmentAgent laser = picosecond ? TreatmentAgent.PICOSECOND
				: nanosecond ? TreatmentAgent.NANOSECOND : planned();
		return this.booked.values()
			.stream()
			.filter((booked) -> booked.endsAt().isAfter(now))
			.sorted(Comparator.comparing(Booked::startsAt))
			.map((booked) -> new Visit((booked.method() == Method.SALINE) ? TreatmentAgent.NEEDLE : laser,
					booked.zones()))
			.toList();
	}

	/** The laser that the estimate was made for. */
	private TreatmentAgent planned() {
		return (this.estimate.plannedPulses() == PulseClass.PICOSECOND) ? TreatmentAgent.PICOSECOND
				: TreatmentAgent.NANOSECOND;
	}

	private boolean early(Fading fading, List<Treatment> sittings, List<History> histories) {
		LocalDate seen = this.course.day(fading.observedAt());
		Stream<LocalDate> here = sittings.stream()
			.filter((sitting) -> fading.zone() == null || Zones.contains(sitting.zones(), fading.zone()))
			.filter((sitting) -> !sitting.performedAt().isAfter(fading.observedAt()))
			.map((sitting) -> this.course.day(sitting.performedAt()));
		Stream<LocalDate> elsewhere = histories.stream()
			.flatMap((history) -> history.sittings().stream())
			.filter((sitting) -> fading.zone() == null
					|| Zones.contains(sitting.zonesIn(this.course.opened.zones()), fading.zone()))
			.flatMap((sitting) -> Stream.ofNullable(sitting.date()).flatMap((date) -> date.exact().stream()))
			.filter((day) -> !day.isAfter(seen));
		return Stream.concat(here, elsewhere).anyMatch((day) -> ChronoUnit.DAYS.between(day, seen) < 28);
	}

	private record Booked(Method method, List<String> zones, Instant startsAt, Instant endsAt) {
	}

}
