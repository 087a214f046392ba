package com.fadeline.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.Insights.OfPhototype;
import com.fadeline.api.report.Insights.Removal;
import com.fadeline.api.report.Insights.Stopping;
import com.fadeline.api.report.Insights.ToTarget;
import com.fadeline.query.report.InsightsTable.Removed;
import com.fadeline.query.report.InsightsTable.Treated;
import com.fadeline.query.statistics.RatioOfSums.Pair;

import static org.assertj.core.api.Assertions.assertThat;

class InsightsBuilderTests {

	private static final DeviceId ONE = new DeviceId(new UUID(0, 1));

	private static final DeviceId OTHER = new DeviceId(new UUID(0, 2));

	@Test
	void eight_courses_are_too_few() {
		OfPhototype few = InsightsBuilder.devices(removals(ONE, 8, 0.5)).getFirst();

		assertThat(few.devices()).containsExactly(new Removal(ONE, 8, null, null, null));
		assertThat(InsightsBuilder.operators(List.of(treated(1, 8, 8))).getFirst().stopped().rate()).isNull();
		assertThat(InsightsBuilder.toTarget(rows(8, null, null, null), 2.5))
			.isEqualTo(new ToTarget(8, 4, null, null, null, 2.5));
	}

	@Test
	void a_device_is_best_if_it_is_ahead_beyond_chance() {
		List<Removed> removals = new ArrayList<>(removals(ONE, 20, 0.3));
		removals.addAll(removals(OTHER, 20, 0.5));

		OfPhototype clear = InsightsBuilder.devices(removals).getFirst();
		assertThat(clear.phototype()).isEqualTo(Phototype.V);
		assertThat(clear.clear()).isTrue();
		assertThat(clear.devices()).extracting(Removal::deviceId).containsExactly(OTHER, ONE);
		assertThat(clear.devices().getFirst().againstExpected()).isEqualTo(1.25);

		List<Removed> alike = new ArrayList<>(removals(ONE, 20, 0.39));
		alike.addAll(removals(OTHER, 20, 0.41));
		assertThat(InsightsBuilder.devices(alike).getFirst().clear()).isFalse();
	}

	@Test
	void an_operator_stands_out_beyond_the_limits_of_chance() {
		assertThat(InsightsBuilder.operators(List.of(treated(1, 60, 6), treated(2, 30, 15), treated(3, 9, 9))))
			.extracting(Stopping::more)
			.containsExactly(false, true, false);
		assertThat(InsightsBuilder.operators(List.of(treated(1, 60, 6), treated(2, 30, 9)))).extracting(Stopping::more)
			.containsExactly(false, false);
		assertThat(InsightsBuilder.operators(List.of(treated(1, 60, 30)))).extracting(Stopping::more)
			.containsExactly(false);
	}

	@Test
	void the_median_is_where_the_curve_passes_a_half_and_its_ends_where_the_band_does() {
		assertThat(InsightsBuilder.toTarget(rows(20, 0.6, 0.35, 0.8), 2.5))
			.isEqualTo(new ToTarget(20, 4, 3, 2, null, 2.5));
	}

	/** A tenth more and less, in turns, where 0.4 is expected. */
	private static List<Removed> removals(DeviceId device, int courses, double depth) {
		return IntStream.range(0, courses)
			.mapToObj((course) -> new Removed(Phototype.V, device,
					new Pair(depth + ((course % 2 == 0) ? 0.1 : -0.1), 0.4)))
			.toList();
	}

	private static Treated treated(int operator, long courses, long gone) {
		return new Treated(new OperatorId(new UUID(0, operator)), courses, gone);
	}

	/** Three steps, of which the last has that share, and the one before its half. */
	private static List<ClearanceReport.Row> rows(long courses, @Nullable Double rate, @Nullable Double low,
			@Nullable Double high) {
		return List.of(row(1, courses, 1, null, null, null),
				row(2, courses - 2, 1, (rate == null) ? null : rate / 2, low, (high == null) ? null : 0.55),
				row(3, courses - 4, 2, rate, low, high));
	}

	private static ClearanceReport.Row row(int sittings, long atRisk, long reached, @Nullable Double rate,
			@Nullable Double low, @Nullable Double high) {
		return new ClearanceReport.Row("SMP_RULE", sittings, atRisk, reached, 0, 0, 0, rate, low, high, null, null,
				null, null, null, null, null, null, null);
	}

}
