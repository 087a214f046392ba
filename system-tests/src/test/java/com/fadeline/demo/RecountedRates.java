package com.fadeline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionRatesReport.Funnel;
import com.fadeline.api.report.ReactionRatesReport.Limit;
import com.fadeline.api.report.ReactionRatesReport.Position;
import com.fadeline.api.report.ReactionRatesReport.Row;
import com.fadeline.api.report.ReportScope;

/**
 * The share of courses with a reaction, by the questions that docs/reports.md asks of
 * each course and group.
 */
final class RecountedRates {

	private final List<RecountedCourse> treated;

	private final Grouping grouping;

	/**
	 * @param treated courses with a sitting
	 */
	RecountedRates(List<RecountedCourse> treated, Grouping grouping) {
		this.treated = treated;
		this.grouping = grouping;
	}

	ReactionRatesReport report(ReportScope scope) {
		List<Row> counts = groups().stream().map((group) -> counts(group)).toList();
		List<Row> told = counts.stream().filter((row) -> row.followed() >= 10).toList();
		boolean compared = Set.of(Grouping.OPERATOR, Grouping.DEVICE, Grouping.CLINIC).contains(this.grouping)
				&& told.size() >= 2;
		double mean = (double) told.stream().mapToLong(Row::affected).sum()
				/ told.stream().mapToLong(Row::followed).sum();
		return new ReactionRatesReport(scope, this.grouping, 10, 28,
				counts.stream().map((row) -> told(row, compared, mean)).toList(),
				compared ? new Funnel(rounded(mean), limits(mean, told)) : null);
	}

	private Set<String> groups() {
		Set<String> groups = new TreeSet<>();
		for (RecountedCourse course : this.treated) {
			if (this.grouping != Grouping.KIND) {
				course.sittings.values().forEach((sitting) -> groups.add(course.group(this.grouping, sitting)));
				course.reactions.values().forEach((reaction) -> groups.add(course.groupOf(reaction, this.grouping)));
			}
		}
		if (this.grouping != Grouping.KIND) {
			return groups;
		}
		Set<String> kinds = new LinkedHashSet<>();
		Arrays.stream(ReactionKind.values()).forEach((kind) -> kinds.add(kind.name()));
		return kinds;
	}

	private Row counts(String group) {
		boolean kind = this.grouping == Grouping.KIND;
		return new Row(group, count((course) -> sittings(course, group).findAny().isPresent()),
				count((course) -> sittings(course, group).anyMatch((sitting) -> seenAfter(course, sitting))
						|| (kind ? !course.reactions.isEmpty() : reacted(course, group))),
				count((course) -> reacted(course, group)), null, null, null, null);
	}

	private Stream<Treatment> sittings(RecountedCourse course, String group) {
		return course.sittings.values()
			.stream()
			.filter((sitting) -> this.grouping == Grouping.KIND || course.group(this.grouping, sitting).equals(group));
	}

	private boolean reacted(RecountedCourse course, String group) {
		return course.reactions.values()
			.stream()
			.anyMatch((reaction) -> course.groupOf(reaction, this.grouping).equals(group));
	}

	private static boolean seenAfter(RecountedCourse course, Treatment sitting) {
		LocalDate from = course.day(sitting.performedAt()).plusDays(28);
		return Stream
			.concat(course.sittings.values().stream().map(Treatment::performedAt),
					course.fadings.values().stream().map(Fading::observedAt))
			.map(course::day)
			.anyMatch((day) -> day.isAfter(from) || day.isEqual(from));
	}

	private long count(Predicate<RecountedCourse> wanted) {
		return this.treated.stream().filter(wanted).count();
	}

	private static Row told(Row row, boolean compared, double mean) {
		if (row.followed() < 10) {
			return row;
		}
		double share = (double) row.affected() / row.followed();
		double squared = 1.959963985 * 1.959963985 / row.followed();
		double middle = (share + squared / 2) / (1 + squared);
		double reach = Math.sqrt(squared * share * (1 - share) + squared * squared / 4) / (1 + squared);
		return new Row(row.group(), row.treated(), row.followed(), row.affected(), rounded(share),
				rounded(middle - reach), rounded(middle + reach),
				compared ? position(share, row.followed(), mean) : null);
	}

	private static Position position(double share, long followed, double mean) {
		if (share > limit(followed, mean, 0.975)) {
			return (share > limit(followed, mean, 0.999)) ? Position.ABOVE_998 : Position.ABOVE_95;
		}
		if (share < limit(followed, mean, 0.025)) {
			return (share < limit(followed, mean, 0.001)) ? Position.BELOW_998 : Position.BELOW_95;
		}
		return Position.WITHIN;
	}

	private static List<Limit> limits(double mean, List<Row> told) {
		long most = told.stream().mapToLong(Row::followed).max().orElseThrow();
		List<Limit> limits = new ArrayList<>();
		for (long followed = 10; limits.isEmpty()
				|| limits.getLast().followed() < most; followed += Math.max(1, most / 40)) {
			limits.add(new Limit(followed, rounded(limit(followed, mean, 0.001)), rounded(limit(followed, mean, 0.025)),
					rounded(limit(followed, mean, 0.975)), rounded(limit(followed, mean, 0.999))));
		}
		return limits;
	}

	/** Adds up the probabilities of 0, 1, 2 ... until there are enough. */
	private static double limit(long items, double mean, double wanted) {
		double probability = Math.pow(1 - mean, items);
		double sum = probability;
		int found = 0;
		while (sum < wanted && found < items) {
			probability *= (items - found) * mean / ((found + 1) * (1 - mean));
			found++;
			sum += probability;
		}
		return Math.min(1, Math.max(0, (found - (sum - wanted) / probability) / items));
	}

	private static double rounded(double value) {
		return Math.round(value * 10_000) / 10_000.0;
	}

}
