package com.fadeline.query.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionRatesReport.Funnel;
import com.fadeline.api.report.ReactionRatesReport.Limit;
import com.fadeline.api.report.ReactionRatesReport.Position;
import com.fadeline.api.report.ReactionRatesReport.Row;
import com.fadeline.api.report.ReportQuery.FindReactionRates;
import com.fadeline.query.report.facts.FollowUp;
import com.fadeline.query.report.facts.Traits;
import com.fadeline.query.statistics.FunnelLimits;
import com.fadeline.query.statistics.Proportion;
import com.fadeline.query.statistics.Ratio;
import org.jspecify.annotations.Nullable;

import static com.fadeline.query.statistics.FunnelLimits.TAIL_95;
import static com.fadeline.query.statistics.FunnelLimits.TAIL_998;

/** Builder of the report on the share of courses with a reaction. */
final class ReactionRatesReportBuilder {

	/**
	 * Groups that do the same work, so that their rates should differ by chance alone.
	 */
	private static final Set<Grouping> ALIKE = EnumSet.of(Grouping.OPERATOR, Grouping.DEVICE, Grouping.CLINIC);

	/** Numbers of courses for which limits are drawn. */
	private static final int DRAWN = 40;

	private final Cells cells;

	ReactionRatesReportBuilder(Cells cells) {
		this.cells = cells;
	}

	ReactionRatesReport build(FindReactionRates query) {
		List<Counts> counts = (query.groupBy() == Grouping.KIND) ? kinds(query) : groups(query);
		List<Counts> enough = counts.stream().filter(Counts::areEnough).toList();
		boolean compared = ALIKE.contains(query.groupBy()) && enough.size() > 1;
		double mean = (double) enough.stream().mapToLong(Counts::affected).sum()
				/ enough.stream().mapToLong(Counts::followed).sum();
		@Nullable FunnelLimits limits = compared ? new FunnelLimits(mean) : null;
		return new ReactionRatesReport(query.scope(), query.groupBy(), Ratio.FEWEST, FollowUp.DAYS,
				counts.stream().map((group) -> row(group, limits)).toList(),
				(limits == null) ? null : new Funnel(Ratio.rounded(mean), drawn(limits, enough)));
	}

	private List<Counts> groups(FindReactionRates query) {
		Sums sums = this.cells.sums(query.scope(), query.groupBy(), Figure.TREATED_COURSE, Figure.FOLLOWED_COURSE,
				Figure.AFFECTED_COURSE);
		return sums.groups(Figure.TREATED_COURSE, Figure.FOLLOWED_COURSE)
			.stream()
			.map((group) -> new Counts(group, sums.of(Figure.TREATED_COURSE, group).count(),
					sums.of(Figure.FOLLOWED_COURSE, group).count(), sums.of(Figure.AFFECTED_COURSE, group, "").count()))
			.toList();
	}

	private List<Counts> kinds(FindReactionRates query) {
		Sums all = this.cells.sums(query.scope(), Grouping.ALL, Figure.TREATED_COURSE, Figure.FOLLOWED_COURSE);
		Sums sums = this.cells.sums(query.scope(), Grouping.KIND, Figure.AFFECTED_COURSE);
		return Arrays.stream(ReactionKind.values())
			.map(ReactionKind::name)
			.map((kind) -> new Counts(kind, all.of(Figure.TREATED_COURSE, Traits.ALL).count(),
					all.of(Figure.FOLLOWED_COURSE, Traits.ALL).count(),
					sums.of(Figure.AFFECTED_COURSE, kind, "").count()))
			.toList();
	}

	private static Row row(Counts counts, @Nullable FunnelLimits limits) {
		Proportion share = Proportion.of(counts.affected(), counts.followed());
		return new Row(counts.group(), counts.treated(), counts.followed(), counts.affected(), share.rate(),
				share.low(), share.high(), (limits != null && counts.areEnough()) ? position(counts, limits) : null);
	}

	private static Position position(Counts counts, FunnelLimits limits) {
		double rate = (double) counts.affected() / counts.followed();
		if (rate > limits.high(counts.followed(), TAIL_998)) {
			return Position.ABOVE_998;
		}
		if (rate > limits.high(counts.followed(), TAIL_95)) {
			return Position.ABOVE_95;
		}
		if (rate < limits.low(counts.followed(), TAIL_998)) {
			return Position.BELOW_998;
		}
		return (rate < limits.low(counts.followed(), TAIL_95)) ? Position.BELOW_95 : Position.WITHIN;
	}

	private static List<Limit> drawn(FunnelLimits limits, List<Counts> groups) {
		long most = groups.stream().mapToLong(Counts::followed).max().orElseThrow();
		long step = Math.max(1, most / DRAWN);
		return LongStream.iterate(Ratio.FEWEST, (courses) -> courses < most + step, (courses) -> courses + step)
			.mapToObj((courses) -> new Limit(courses, Ratio.rounded(limits.low(courses, TAIL_998)),
					Ratio.rounded(limits.low(courses, TAIL_95)), Ratio.rounded(limits.high(courses, TAIL_95)),
					Ratio.rounded(limits.high(courses, TAIL_998))))
			.toList();
	}

	/** Value object of the courses of a group. */
	private record Counts(String group, long treated, long followed, long affected) {

		boolean areEnough() {
			return this.followed >= Ratio.FEWEST;
		}

	}

}
