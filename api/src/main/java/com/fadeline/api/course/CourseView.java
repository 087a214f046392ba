package com.fadeline.api.course;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClinicId;
import com.fadeline.api.Lists;
import com.fadeline.api.Versioned;
import com.fadeline.api.client.ClientId;

/**
 * Everything on record of one course.
 *
 * @param lastSettings the settings of the last sitting by zone and wavelength
 * @param ending how it came to its end, in words; null while it is open
 * @param completion the end that was wanted, as data; null for any other
 */
public record CourseView(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status,
		@Nullable BodySite bodySite, List<String> zones, Goal goal, double targetFading, Assessment assessment,
		PlannedSittings plan, Estimate estimate, LocalDate openedOn, int sittingsRecorded, List<ConsentView> consents,
		List<Screening> screenings, List<PatchTestView> patchTests, List<SittingView> sittings,
		List<LastSettings> lastSettings, List<FadingView> fadings, List<ReactionView> reactions,
		List<History> histories, @Nullable String ending, @Nullable Completion completion,
		long sequence) implements Versioned, ClientRecord {

	public CourseView {
		lastSettings = Lists.copy(lastSettings);
	}

	/** What a course came to. */
	public record Completion(CompletionOutcome outcome, @Nullable String notes) {
	}

	/** A line of a list of courses. */
	public record Summary(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status,
			@Nullable BodySite bodySite, Goal goal, LocalDate openedOn, int sittingsRecorded,
			long sequence) implements Versioned, ClientRecord {
	}

}
