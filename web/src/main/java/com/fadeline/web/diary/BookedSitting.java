package com.fadeline.web.diary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.course.CourseQuery.FindStandings.Standing;
import com.fadeline.api.course.DiaryEntry;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.SittingStatus;
import org.jspecify.annotations.Nullable;

/**
 * A line of the diary with those it names.
 *
 * @param course null where it may not be seen
 * @param readiness null while nobody has asked for it
 */
record BookedSitting(DiaryEntry entry, String client, String operator, String device, @Nullable Standing course,
		@Nullable Readiness readiness) {

	/** Whether it is still to be recorded, moved or cancelled. */
	public boolean isOpen() {
		return this.entry.status() == SittingStatus.SCHEDULED;
	}

	/** What speaks against it; of a rule that is stricter when it is done, that alone. */
	public List<Finding> findings() {
		if (this.readiness == null) {
			return List.of();
		}
		List<Finding> record = this.readiness.record();
		Set<String> told = record.stream().map(Finding::rule).collect(Collectors.toSet());
		return Stream
			.concat(record.stream(),
					this.readiness.schedule().stream().filter((finding) -> !told.contains(finding.rule())))
			.toList();
	}

	/** Whether it can be done without giving a reason. */
	public boolean passes() {
		return findings().stream().allMatch(Finding::passes);
	}

}
