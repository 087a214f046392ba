package com.fadeline.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;

import com.fadeline.api.Page;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.Insights;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReportScope;
import com.fadeline.api.report.RequiredFact;
import com.fadeline.api.report.SittingsReport;

/**
 * Counts every figure of every report straight from the events, with none of the code
 * that keeps the reports.
 */
final class Recount {

	private final Map<CourseId, RecountedCourse> courses = new LinkedHashMap<>();

	Recount(Stream<DomainEventMessage<?>> events, ZoneId zone) {
		events.forEach((message) -> {
			if (message.getPayload() instanceof CourseOpened opened) {
				this.courses.put(opened.courseId(), new RecountedCourse(opened, zone));
			}
			else if (message.getPayload() instanceof CourseEvent event) {
				this.courses.get(event.courseId()).hear(message);
			}
		});
	}

	OverviewReport overview(ReportScope scope) {
		List<RecountedCourse> opened = opened(scope);
		List<Done> sittings = sittings(scope);
		List<Integer> lengths = opened.stream()
			.filter((course) -> course.status == CourseStatus.COMPLETED)
			.map((course) -> course.sittings.size())
			.sorted()
			.toList();
		long completed = lengths.size();
		long discontinued = count(opened, (course) -> course.status == CourseStatus.DISCONTINUED);
		Map<CompletionOutcome, Long> outcomes = new EnumMap<>(CompletionOutcome.class);
		for (CompletionOutcome outcome : CompletionOutcome.values()) {
			outcomes.put(outcome,
					count(opened, (course) -> course.status == CourseStatus.COMPLETED && course.outcome == outcome));
		}
		Map<LocalDate, List<Done>> weeks = sittings.stream()
			.collect(Collectors.groupingBy((done) -> done.day().with(DayOfWeek.MONDAY), TreeMap::new,
					Collectors.toList()));
		return new OverviewReport(scope,
				new OverviewReport.Courses(opened.size(), opened.size() - completed - discontinued,
						count(opened, (course) -> course.status == CourseStatus.OPEN && course.dormant), completed,
						discontinued, rate(completed, completed + discontinued), outcomes,
						rate(lengths.stream().mapToInt(Integer::intValue).sum(), completed),
						lengths.isEmpty() ? null : lengths.get((lengths.size() - 1) / 2)),
				new OverviewReport.Sittings(sittings.size(), by(Method.LASER, sittings), by(Method.SALINE, sittings),
						opened.stream().mapToInt(RecountedCourse::elsewhere).sum(),
						weeks.entrySet()
							.stream()
							.map((week) -> new OverviewReport.Week(week.getKey(), by(Method.LASER, week.getValue()),
									by(Method.SALINE, week.getValue())))
							.toList()),
				bookings(scope));
	}

	private OverviewReport.Bookings bookings(ReportScope scope) {
		List<String> fates = new ArrayList<>();
		ofClinic(scope).forEach((course) -> course.fates.forEach((id, fate) -> {
			if (within(scope, course.bookedFor.get(id))) {
				fates.add(fate);
			}
		}));
		long kept = count(fates, "KEPT"::equals);
		long missed = count(fates, "NO_SHOW"::equals);
		long cancelled = count(fates, "CANCELLED"::equals);
		return new OverviewReport.Bookings(kept, missed, cancelled, count(fates, "PENDING"::equals),
				rate(missed, kept + missed), rate(cancelled, kept + missed + cancelled));
	}

	FadingReport fading(ReportScope scope, Grouping grouping) {
		Map<String, List<Done>> groups = grouped(sittings(scope), (done) -> done.group(grouping));
		Map<String, List<RecountedCourse.Later>> later = grouped(ofClinic(scope).stream()
			.flatMap((course) -> course.later().stream())
			.filter((gain) -> within(scope, gain.day()))
			.toList(), (gain) -> gain.course().group(grouping, gain.after()));
		later.keySet().forEach((group) -> groups.putIfAbsent(group, List.of()));
		List<FadingReport.Row> rows = new ArrayList<>();
		groups.forEach((group, sittings) -> rows.add(fading(group, sittings, later.getOrDefault(group, List.of()))));
		return new FadingReport(scope, grouping, 10, rows);
	}

	private static FadingReport.Row fading(String group, List<Done> sittings, List<RecountedCourse.Later> later) {
		List<Done> measured = sittings.stream().filter((done) -> done.course().gained(done.id()) != null).toList();
		double[] removed = measured.stream().mapToDouble((done) -> done.course().removed(done.id())).toArray();
		double[] shares = Arrays.stream(removed).map((depth) -> 1 - Math.exp(-depth)).sorted().toArray();
		long courses = measured.stream().map(Done::course).distinct().count();
		boolean enough = courses >= 10;
		RecountedRatio ratio = enough ? ratio(measured) : null;
		return new FadingReport.Row(group, sittings.size(), measured.size(),
				mean(measured.stream().map((done) -> done.course().gained(done.id())).toList()), courses,
				enough ? (Double) quantile(shares, 0.5) : null, enough ? (Double) quantile(shares, 0.25) : null,
				enough ? (Double) quantile(shares, 0.75) : null, (ratio == null) ? null : ratio.told(), later.size(),
				mean(later.stream().map(RecountedCourse.Later::points).toList()), (ratio == null) ? null : ratio.low(),
				(ratio == null) ? null : ratio.high());
	}

	private static RecountedRatio ratio(List<Done> measured) {
		Map<RecountedCourse, double[]> courses = new LinkedHashMap<>();
		measured.forEach((done) -> {
			double[] pair = courses.computeIfAbsent(done.course(), (course) -> new double[2]);
			pair[0] += done.course().removed(done.id());
			pair[1] += done.course().expected(done.treatment());
		});
		return RecountedRatio.of(List.copyOf(courses.values()));
	}

	private static double quantile(double[] sorted, double part) {
		double at = (sorted.length - 1) * part;
		int below = (int) at;
		return rounded(sorted[below] + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]));
	}

	SittingsReport sittings(ReportScope scope, Grouping grouping) {
		List<SittingsReport.Row> rows = new ArrayList<>();
		List<RecountedCourse> reached = opened(scope).stream()
			.filter((course) -> course.status == CourseStatus.COMPLETED
					&& course.outcome == CompletionOutcome.TARGET_REACHED)
			.toList();
		grouped(reached, (course) -> course.ofCourse(grouping)).forEach((group, courses) -> {
			List<RecountedCourse> compared = courses.stream()
				.filter((course) -> course.opened.targetFading() == 95 && course.elsewhere() == 0
						&& !course.sittings.isEmpty())
				.toList();
			long below = count(compared,
					(course) -> course.sittings.size() < Math.floor(course.opened.estimate().low()));
			long above = count(compared,
					(course) -> course.sittings.size() > Math.ceil(course.opened.estimate().high()));
			long within = compared.size() - below - above;
			List<Double> errors = compared.stream().map((course) -> {
				Estimate estimate = course.opened.estimate();
				return course.sittings.size() - estimate.likely();
			}).toList();
			rows.add(new SittingsReport.Row(group, compared.size(), within, below, above, rate(within, compared.size()),
					mean(errors), mean(errors.stream().map(Math::abs).toList()), courses.size() - compared.size()));
		});
		return new SittingsReport(scope, grouping, 0.8, rows);
	}

	ClearanceReport clearance(ReportScope scope, Grouping grouping) {
		List<ClearanceReport.Row> rows = new ArrayList<>();
		List<RecountedCourse> counted = opened(scope).stream().filter((course) -> course.cameTo() != null).toList();
		grouped(counted, (course) -> course.ofCourse(grouping))
			.forEach((group, courses) -> rows.addAll(new RecountedClearance(courses).rows(group)));
		return new ClearanceReport(scope, grouping, 10, rows);
	}

	/** What is beyond the limits of chance is not counted again. */
	Insights insights(ReportScope scope, Set<OperatorId> beyondChance) {
		return new RecountedInsights(opened(scope)).told(scope, clearance(scope, Grouping.BASIS).rows(), beyondChance);
	}

	ReactionsReport reactions(ReportScope scope, Grouping grouping) {
		List<Done> sittings = sittings(scope);
		List<Reacted> reactions = reactions(ofClinic(scope)).stream()
			.filter((reacted) -> within(scope, reacted.course().day(reacted.reaction().onsetAt())))
			.toList();
		List<RecountedCourse> treated = opened(scope).stream().filter((course) -> !course.sittings.isEmpty()).toList();
		long affected = count(treated, (course) -> !course.reactions.isEmpty());
		long scarred = count(treated,
				(course) -> course.reactions.values()
					.stream()
					.anyMatch((reaction) -> reaction.kind() == ReactionKind.HYPERTROPHIC_SCAR));
		return new ReactionsReport(scope, grouping, sittings.size(), reactions.size(),
				rate(reactions.size(), sittings.size()), treated.size(), affected, rate(affected, treated.size()),
				List.of(new ReactionsReport.Yardstick("ANY_COMPLICATION", 0.0557, "Reilly 2023, 2,118 tattoos",
						affected, rate(affected, treated.size())),
						new ReactionsReport.Yardstick("HYPERTROPHIC_SCAR", 0.0028, "3 of 1,041", scarred,
								rate(scarred, treated.size()))),
				rows(grouping, sittings, reactions, treated));
	}

	ReactionRatesReport rates(ReportScope scope, Grouping grouping) {
		return new RecountedRates(opened(scope).stream().filter((course) -> !course.sittings.isEmpty()).toList(),
				grouping)
			.report(scope);
	}

	private static List<ReactionsReport.Row> rows(Grouping grouping, List<Done> sittings, List<Reacted> reactions,
			List<RecountedCourse> treated) {
		List<Reacted> ofTreated = reactions(treated);
		Set<String> groups = new TreeSet<>();
		Stream.of(reactions, ofTreated).flatMap(List::stream).forEach((reacted) -> groups.add(reacted.group(grouping)));
		List<ReactionsReport.Row> rows = new ArrayList<>();
		for (String group : groups) {
			long among = (grouping == Grouping.KIND) ? sittings.size()
					: count(sittings, (done) -> done.group(grouping).equals(group));
			long courses = (grouping == Grouping.KIND) ? treated.size()
					: count(treated,
							(course) -> course.sittings.values()
								.stream()
								.anyMatch((sitting) -> course.group(grouping, sitting).equals(group)));
			for (int grade = 1; grade <= 5; grade++) {
				int wanted = grade;
				Predicate<Reacted> counts = (reacted) -> reacted.reaction().grade() == wanted
						&& reacted.group(grouping).equals(group);
				long number = count(reactions, counts);
				long affected = ofTreated.stream().filter(counts).map(Reacted::course).distinct().count();
				if (number + affected > 0) {
					rows.add(new ReactionsReport.Row(group, grade, number, rate(number, among), affected,
							rate(affected, courses)));
				}
			}
		}
		return rows;
	}

	CompletenessReport completeness(ReportScope scope, Grouping grouping, int page, int size) {
		List<Done> sittings = sittings(scope);
		List<CompletenessReport.Row> rows = new ArrayList<>();
		grouped(sittings, (done) -> done.group(grouping)).forEach((group, records) -> {
			for (RequiredFact fact : RequiredFact.values()) {
				long required = count(records, (done) -> RequiredFact.of(done.treatment().method()).contains(fact));
				long missing = count(records, (done) -> done.missing().contains(fact));
				if (required > 0) {
					rows.add(new CompletenessReport.Row(group, fact, required, missing, rate(missing, required)));
				}
			}
		});
		List<Done> incomplete = sittings.stream()
			.filter((done) -> !done.missing().isEmpty())
			.sorted(Comparator.comparing(Done::day).thenComparing((done) -> done.id().toString()).reversed())
			.toList();
		long complete = sittings.size() - incomplete.size();
		return new CompletenessReport(scope, grouping, sittings.size(), complete, rate(complete, sittings.size()), rows,
				new Page<>(incomplete.stream()
					.skip((long) page * size)
					.limit(size)
					.map((done) -> new CompletenessReport.IncompleteRecord(done.course().opened.courseId(), done.id(),
							done.course().opened.clinicId(), done.day(), done.treatment().method(), done.missing()))
					.toList(), page, size, incomplete.size()));
	}

	private List<RecountedCourse> ofClinic(ReportScope scope) {
		return this.courses.values()
			.stream()
			.filter((course) -> scope.clinics() == null || scope.clinics().contains(course.opened.clinicId()))
			.toList();
	}

	private List<RecountedCourse> opened(ReportScope scope) {
		return ofClinic(scope).stream().filter((course) -> within(scope, course.opened.openedOn())).toList();
	}

	private List<Done> sittings(ReportScope scope) {
		List<Done> sittings = new ArrayList<>();
		ofClinic(scope).forEach(
				(course) -> course.sittings.forEach((id, treatment) -> sittings.add(new Done(course, id, treatment))));
		sittings.removeIf((done) -> !within(scope, done.day()));
		return sittings;
	}

	private static List<Reacted> reactions(List<RecountedCourse> courses) {
		List<Reacted> reactions = new ArrayList<>();
		courses.forEach((course) -> course.reactions.values()
			.forEach((reaction) -> reactions.add(new Reacted(course, reaction))));
		return reactions;
	}

	private static boolean within(ReportScope scope, LocalDate day) {
		return (scope.from() == null || !day.isBefore(scope.from()))
				&& (scope.to() == null || !day.isAfter(scope.to()));
	}

	private static long by(Method method, List<Done> sittings) {
		return count(sittings, (done) -> done.treatment().method() == method);
	}

	private static <T> long count(List<T> all, Predicate<T> wanted) {
		return all.stream().filter(wanted).count();
	}

	private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> group) {
		return all.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
	}

	private static Double rate(long part, long whole) {
		return (whole == 0) ? null : rounded((double) part / whole);
	}

	private static Double mean(List<Double> values) {
		return values.isEmpty() ? null
				: rounded(values.stream().mapToDouble(Double::doubleValue).sum() / values.size());
	}

	private static double rounded(double value) {
		return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
	}

	private record Done(RecountedCourse course, SittingId id, Treatment treatment) {

		LocalDate day() {
			return this.course.day(this.treatment.performedAt());
		}

		String group(Grouping grouping) {
			return this.course.group(grouping, this.treatment);
		}

		List<RequiredFact> missing() {
			return this.course.missing(this.treatment);
		}

	}

	private record Reacted(RecountedCourse course, Reaction reaction) {

		String group(Grouping grouping) {
			return this.course.groupOf(this.reaction, grouping);
		}

	}

}
