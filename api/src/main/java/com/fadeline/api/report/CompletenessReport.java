package com.fadeline.api.report;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Page;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;

/**
 * Read model of the missing data in the records of sittings.
 *
 * @param records number of records of sittings
 * @param complete number of complete ones
 * @param incomplete incomplete ones, newest first
 */
public record CompletenessReport(ReportScope scope, Grouping groupBy, long records, long complete,
		@Nullable Double completeRate, List<Row> rows, Page<IncompleteRecord> incomplete) implements Report {

	public CompletenessReport {
		rows = Lists.copy(rows);
	}

	/**
	 * Read model of one group and fact.
	 *
	 * @param required number of records that must have it
	 * @param missing number of those that lack it
	 */
	public record Row(String group, RequiredFact fact, long required, long missing, @Nullable Double missingRate) {
	}

	/** Read model of an incomplete record. */
	public record IncompleteRecord(CourseId courseId, SittingId sittingId, ClinicId clinicId, LocalDate performedOn,
			Method method, List<RequiredFact> missing) {

		public IncompleteRecord {
			missing = Lists.copy(missing);
		}

	}

}
