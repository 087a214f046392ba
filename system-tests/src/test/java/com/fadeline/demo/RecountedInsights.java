package com.fadeline.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.Insights;
import com.fadeline.api.report.Insights.DropoutShare;
import com.fadeline.api.report.Insights.OfPhototype;
import com.fadeline.api.report.Insights.Removal;
import com.fadeline.api.report.Insights.Stopping;
import com.fadeline.api.report.Insights.ToTarget;
import com.fadeline.api.report.ReportScope;

/** Answers the questions of managers straight from the events. */
final class RecountedInsights {

	private final List<RecountedCourse> courses;

	RecountedInsights(List<RecountedCourse> courses) {
		this.courses = courses.stream().filter((course) -> !course.sittings.isEmpty()).toList();
	}

	/** What is beyond the limits of chance is left to FunnelLimitsTests. */
	Insights told(ReportScope scope, List<ClearanceReport.Row> clearance, Set<OperatorId> more) {
		Map<OperatorId, long[]> operators = new HashMap<>();
		this.courses.forEach((course) -> {
			long[] counts = operators.computeIfAbsent(last(course).operatorId(), (id) -> new long[2]);
			counts[0]++;
			counts[1] += (course.status == CourseStatus.DISCONTINUED
					|| (course.status == CourseStatus.OPEN && course.dormant)) ? 1 : 0;
		});
		List<Stopping> stopping = new ArrayList<>();
		operators
			.forEach((id, counts) -> stopping.add(new Stopping(id, stopped(counts[0], counts[1]), more.contains(id))));
		stopping.sort(Comparator.comparing((Stopping one) -> -one.stopped().courses())
			.thenComparing((one) -> one.operatorId().toString()));
		return new Insights(scope, 10, this.courses.size(), devices(), stopping,
				stopped(this.courses.size(), operators.values().stream().mapToLong((counts) -> counts[1]).sum()),
				toTarget(clearance));
	}

	private static Treatment last(RecountedCourse course) {
		return course.sittings.values().stream().max(Comparator.comparing(Treatment::performedAt)).orElseThrow();
	}

	private List<OfPhototype> devices() {
		Map<Phototype, Set<DeviceId>> devices = new EnumMap<>(Phototype.class);
		this.courses.forEach((course) -> course.sittings.forEach((id, sitting) -> {
			if (course.assessment.phototype() != null && device(sitting) != null && course.removed(id) != null) {
				devices.computeIfAbsent(course.assessment.phototype(), (phototype) -> new HashSet<>())
					.add(device(sitting));
			}
		}));
		List<OfPhototype> told = new ArrayList<>();
		devices.forEach((phototype, some) -> told.add(ofPhototype(phototype, some)));
		return told;
	}

	private OfPhototype ofPhototype(Phototype phototype, Set<DeviceId> devices) {
		List<Compared> compared = devices.stream().map((device) -> compared(phototype, device)).sorted().toList();
		List<Compared> enough = compared.stream().filter(Compared::enough).toList();
		boolean clear = enough.size() > 1 && enough.get(0).ratio.value() - enough.get(1).ratio.value() > 1.959964
				* Math.sqrt(Math.pow(enough.get(0).ratio.error(), 2) + Math.pow(enough.get(1).ratio.error(), 2));
		return new OfPhototype(phototype, clear, compared.stream().map(Compared::told).toList());
	}

	private Compared compared(Phototype phototype, DeviceId device) {
		List<double[]> pairs = new ArrayList<>();
		this.courses.stream().filter((course) -> course.assessment.phototype() == phototype).forEach((course) -> {
			double[] pair = new double[2];
			course.sittings.forEach((id, sitting) -> {
				if (device.equals(device(sitting)) && course.removed(id) != null) {
					pair[0] += course.removed(id);
					pair[1] += course.expected(sitting);
				}
			});
			if (pair[1] > 0) {
				pairs.add(pair);
			}
		});
		return new Compared(device, RecountedRatio.of(pairs));
	}

	private static DeviceId device(Treatment sitting) {
		return (sitting instanceof LaserTreatment laser) ? laser.deviceId() : null;
	}

	private static DropoutShare stopped(long courses, long gone) {
		if (courses < 10) {
			return new DropoutShare(courses, gone, null, null, null);
		}
		double share = (double) gone / courses;
		double z = 1.959964;
		double middle = (share + z * z / (2 * courses)) / (1 + z * z / courses);
		double half = z / (1 + z * z / courses)
				* Math.sqrt(share * (1 - share) / courses + z * z / (4.0 * courses * courses));
		return new DropoutShare(courses, gone, rounded(share), rounded(middle - half), rounded(middle + half));
	}

	private ToTarget toTarget(List<ClearanceReport.Row> clearance) {
		List<ClearanceReport.Row> rows = clearance.stream().filter((row) -> row.group().equals("SMP_RULE")).toList();
		Integer median = null;
		Integer low = null;
		Integer high = null;
		long reached = 0;
		for (ClearanceReport.Row row : rows) {
			reached += row.reached();
			double share = Objects.requireNonNullElse(row.clearedRate(), 0.0);
			median = (median == null && share >= 0.5) ? (Integer) row.sittings() : median;
			low = (low == null && Objects.requireNonNullElse(row.clearedHigh(), share) >= 0.5)
					? (Integer) row.sittings() : low;
			high = (high == null && Objects.requireNonNullElse(row.clearedLow(), share) >= 0.5)
					? (Integer) row.sittings() : high;
		}
		List<Double> estimates = this.courses.stream()
			.filter((course) -> course.opened.estimate().basis() == Estimate.Basis.SMP_RULE && course.elsewhere() == 0)
			.map((course) -> course.opened.estimate().likely())
			.toList();
		return new ToTarget(rows.isEmpty() ? 0 : rows.getFirst().atRisk(), reached, median, low, high,
				estimates.isEmpty() ? null
						: rounded(estimates.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
	}

	private static Double rounded(double value) {
		return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
	}

	private record Compared(DeviceId device, RecountedRatio ratio) implements Comparable<Compared> {

		boolean enough() {
			return this.ratio.courses() >= 10;
		}

		Removal told() {
			return enough() ? new Removal(this.device, this.ratio.courses(), this.ratio.told(), this.ratio.low(),
					this.ratio.high()) : new Removal(this.device, this.ratio.courses(), null, null, null);
		}

		@Override
		public int compareTo(Compared other) {
			return Comparator.comparing((Compared one) -> !one.enough())
				.thenComparing((one) -> one.enough() ? -one.ratio.value() : 0)
				.thenComparing((one) -> -one.ratio.courses())
				.thenComparing((one) -> one.device.toString())
				.compare(this, other);
		}

	}

}
