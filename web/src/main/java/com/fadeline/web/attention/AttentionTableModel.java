package com.fadeline.web.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.course.query.AttentionQuery.CountAttentionByKind.Count;
import com.fadeline.api.id.ClinicId;
import org.jspecify.annotations.Nullable;

/**
 * View model of the counts of the attention list: a row for each kind, a column for each
 * clinic that has items.
 *
 * @param clinics names of the clinics
 * @param rows the last one is the sum, if there are several kinds
 */
record AttentionTableModel(List<String> clinics, List<Row> rows) {

	/**
	 * View model of a row.
	 *
	 * @param kind null for the sum
	 * @param due the numbers of each clinic
	 * @param waitingLong how many of all have waited for long
	 */
	record Row(@Nullable AttentionKind kind, List<Long> due, long total, long waitingLong) {
	}

	/** Creates the table; the names are those of the requester's clinics. */
	static AttentionTableModel of(List<Count> counts, Map<ClinicId, String> names) {
		List<ClinicId> clinics = counts.stream().map(Count::clinicId).distinct().toList();
		List<Row> rows = new ArrayList<>(counts.stream()
			.map(Count::kind)
			.distinct()
			.sorted()
			.map((kind) -> row(kind, clinics, counts.stream().filter((count) -> count.kind() == kind).toList()))
			.toList());
		if (rows.size() > 1) {
			rows.add(row(null, clinics, counts));
		}
		return new AttentionTableModel(
				clinics.stream().map((clinic) -> names.getOrDefault(clinic, clinic.toString())).toList(), rows);
	}

	private static Row row(@Nullable AttentionKind kind, List<ClinicId> clinics, List<Count> counts) {
		List<Long> due = clinics.stream()
			.map((clinic) -> sum(counts.stream().filter((count) -> count.clinicId().equals(clinic)).toList(),
					Count::due))
			.toList();
		return new Row(kind, due, sum(counts, Count::due), sum(counts, Count::waitingLong));
	}

	private static long sum(List<Count> counts, ToLongFunction<Count> number) {
		return counts.stream().mapToLong(number).sum();
	}

}
