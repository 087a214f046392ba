package com.fadeline.web.diary;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.query.CourseQuery.FindStandings.Standing;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.web.names.Names.Contact;
import org.jspecify.annotations.Nullable;

/**
 * View model of an entry of the diary, with names in place of ids.
 *
 * @param course null if the requester may not see it
 * @param readiness null while it was not requested
 * @param begun whether its booked time has come, so that it can be recorded or was missed
 */
record BookedSitting(DiaryEntry entry, Contact client, String operator, String device, String room,
		@Nullable Standing course, @Nullable Readiness readiness, boolean begun) {

	/** Returns whether it is still to be recorded, moved or cancelled. */
	public boolean isOpen() {
		return this.entry.status() == SittingStatus.SCHEDULED;
	}

	/**
	 * Returns the findings. If a rule has findings both for recording and for booking,
	 * only those for recording are returned.
	 */
	public List<Finding> findings() {
		if (this.readiness == null) {
			return List.of();
		}
		List<Finding> record = this.readiness.record();
		Set<String> told = record.stream().map(Finding::id).collect(Collectors.toSet());
		return Stream
			.concat(record.stream(),
					this.readiness.schedule().stream().filter((finding) -> !told.contains(finding.id())))
			.toList();
	}

	/** Returns whether it can be recorded without a reason. */
	public boolean passes() {
		return findings().stream().allMatch(Finding::passes);
	}

}
