package com.fadeline.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReliabilityReport.Row;
import com.fadeline.api.report.ReliabilityReport.Statement;
import com.fadeline.api.report.ReportScope;
import com.fadeline.query.forecast.CourseSoFar;
import com.fadeline.query.forecast.Experience;
import com.fadeline.query.forecast.ExperienceEstimator;
import com.fadeline.query.forecast.Forecast;

/**
 * Compares past forecasts with what their courses took, straight from the events: what
 * docs/reports.md says, word by word.
 */
final class RecountedForecasts {

	private static final Set<Integer> AFTER = Set.of(0, 2, 4);

	private final Map<CourseId, List<DomainEventMessage<?>>> courses = new LinkedHashMap<>();

	private final Map<List<Object>, Experience> experiences = new HashMap<>();

	private final ZoneId zone;

	RecountedForecasts(Stream<DomainEventMessage<?>> events, ZoneId zone) {
		this.zone = zone;
		events.forEach((message) -> {
			if (message.getPayload() instanceof CourseEvent event) {
				this.courses.computeIfAbsent(event.courseId(), (course) -> new ArrayList<>()).add(message);
			}
		});
	}

	ReliabilityReport report(ReportScope scope) {
		List<RecountedFacts> all = this.courses.values()
			.stream()
			.map((events) -> new RecountedFacts(events, this.zone))
			.filter((course) -> course.done() > 0 && within(scope, course.course.opened))
			.toList();
		List<Prediction> predictions = all.stream().flatMap((course) -> predictions(course).stream()).toList();
		List<Row> rows = new ArrayList<>();
		for (int after : new int[] { 0, 2, 4 }) {
			List<Prediction> these = predictions.stream().filter((one) -> one.after() == after).toList();
			rows.add(row(after, Statement.RANGE, null, these));
			rows.add(row(after, Statement.LIKELY, null, these));
			for (double from : new double[] { 0, 0.2, 0.4, 0.6, 0.8 }) {
				rows.add(row(after, Statement.WITHIN_PLAN, from,
						these.stream()
							.filter((one) -> one.chance() >= from && (from == 0.8 || one.chance() < from + 0.2 - 1e-9))
							.toList()));
			}
		}
		return new ReliabilityReport(scope, 10, all.size(), 0, rows);
	}

	private static boolean within(ReportScope scope, CourseOpened opened) {
		return (scope.clinics() == null || scope.clinics().contains(opened.clinicId()))
				&& (scope.from() == null || !opened.openedOn().isBefore(scope.from()))
				&& (scope.to() == null || !opened.openedOn().isAfter(scope.to()));
	}

	private List<Prediction> predictions(RecountedFacts now) {
		Map<Integer, Prediction> predictions = new TreeMap<>();
		for (int at = 1; at < now.events.size(); at++) {
			RecountedFacts then = new RecountedFacts(now.events.subList(0, at), this.zone);
			Instant until = switch (now.events.get(at).getPayload()) {
				case SittingRecorded it -> it.treatment().performedAt();
				case CourseCompleted it when then.done() > 0 -> now.events.get(at).getTimestamp();
				case CourseDiscontinued it when then.done() > 0 -> now.events.get(at).getTimestamp();
				default -> null;
			};
			if (until != null && AFTER.contains(then.done()) && then.course.status == CourseStatus.OPEN) {
				predictions.remove(then.done());
				CourseSoFar facts = then.facts(until, Instant.MAX);
				if (then.atTarget(facts) < 0) {
					Forecast forecast = Forecast.of(facts.with(experience(then.course.opened.clinicId(),
							LocalDate.ofInstant(until, this.zone).withDayOfYear(1))));
					if (forecast.remaining() != null) {
						predictions.put(then.done(), predictions(forecast, then, now));
					}
				}
			}
		}
		return List.copyOf(predictions.values());
	}

	private static Prediction predictions(Forecast forecast, RecountedFacts then, RecountedFacts now) {
		List<SittingId> sittings = now.sittings();
		int end = now.atTarget(now.facts(Instant.MAX, Instant.MAX)) - now.course.elsewhere();
		boolean reached = now.atTarget(now.facts(Instant.MAX, Instant.MAX)) >= 0;
		boolean over = now.course.status != CourseStatus.OPEN;
		if (!reached && over && now.course.status == CourseStatus.COMPLETED
				&& now.course.outcome == CompletionOutcome.TARGET_REACHED) {
			reached = true;
			end = sittings.size();
		}
		List<SittingId> taken = new ArrayList<>(reached ? sittings.subList(0, Math.max(0, end)) : sittings);
		taken.removeAll(then.sittings());
		int number = taken.size() + ((!reached && over) ? 1 : 0);
		Forecast it = forecast;
		return new Prediction(then.done(), it.probabilityWithinPlan(),
				(reached && number < it.remaining().low()) ? Boolean.FALSE
						: answer(reached, number, it.remaining().high()),
				answer(reached, number, it.remaining().likely()),
				answer(reached, number, Math.max(0, then.planned - then.done())));
	}

	/** Null where nobody knows. */
	private static Boolean answer(boolean reached, int number, int most) {
		return (number > most) ? Boolean.FALSE : reached ? Boolean.TRUE : null;
	}

	private Experience experience(ClinicId clinic, LocalDate day) {
		return this.experiences.computeIfAbsent(List.of(clinic, day), (key) -> {
			Instant moment = day.atStartOfDay(this.zone).toInstant();
			return ExperienceEstimator.of(this.courses.values()
				.stream()
				.map((events) -> new RecountedFacts(events, this.zone))
				.filter((course) -> course.course.opened.clinicId().equals(clinic) && course.done() > 0
						&& course.course.opened.openedOn().isBefore(day))
				.map((course) -> {
					CourseSoFar facts = course.facts(Instant.MAX, moment);
					return new ExperienceEstimator.Lesson(facts,
							course.completedBefore(moment) && facts.readAtTarget());
				})
				.toList()).from(8);
		});
	}

	private static Row row(int after, Statement statement, Double from, List<Prediction> predictions) {
		List<Boolean> answers = predictions.stream().map((one) -> switch (statement) {
			case RANGE -> one.range();
			case LIKELY -> one.likely();
			case WITHIN_PLAN -> one.plan();
		}).toList();
		long yes = answers.stream().filter(Boolean.TRUE::equals).count();
		long no = answers.stream().filter(Boolean.FALSE::equals).count();
		double n = yes + no;
		double share = yes / n;
		double z = 1.959964;
		double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
		double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
		double meant = switch (statement) {
			case RANGE -> 0.8;
			case LIKELY -> 0.5;
			case WITHIN_PLAN -> predictions.stream().mapToDouble(Prediction::chance).average().orElse(0);
		};
		return new Row(after, statement, from, (from == null) ? null : rounded(from + 0.2), predictions.size(), yes, no,
				answers.stream().filter(Objects::isNull).count(), predictions.isEmpty() ? null : rounded(meant),
				(n < 10) ? null : rounded(share), (n < 10) ? null : rounded(middle - half),
				(n < 10) ? null : rounded(middle + half));
	}

	private static double rounded(double value) {
		return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
	}

	/** What was predictions, and whether it came true; null where that is not known. */
	private record Prediction(int after, double chance, Boolean range, Boolean likely, Boolean plan) {
	}

}
