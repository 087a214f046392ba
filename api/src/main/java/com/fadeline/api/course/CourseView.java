package com.fadeline.api.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

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
 * @param earlierCorrections of sittings done elsewhere, oldest first
 * @param ending how it came to its end, in words; null while it is open
 * @param completion the end that was wanted, as data; null for any other
 * @param damaged true where a later entry cannot be read, so that it is shown only as far
 * as that; else null
 */
public record CourseView(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status,
		@Nullable BodySite bodySite, List<String> zones, Goal goal, double targetFading, Assessment assessment,
		PlannedSittings plan, Estimate estimate, LocalDate openedOn, int sittingsRecorded, List<ConsentView> consents,
		List<Screening> screenings, List<PatchTestView> patchTests, List<SittingView> sittings,
		List<LastSettings> lastSettings, List<FadingView> fadings, List<ReactionView> reactions,
		List<History> histories, List<EarlierCorrection> earlierCorrections, @Nullable String ending,
		@Nullable Completion completion, @Nullable Boolean damaged, long sequence) implements Versioned, ClientRecord {

	public CourseView {
		lastSettings = Lists.copy(lastSettings);
		earlierCorrections = Lists.copy(earlierCorrections);
	}

	/**
	 * One that is shown as a whole, with nothing corrected of what was done elsewhere.
	 */
	public CourseView(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status,
			@Nullable BodySite bodySite, List<String> zones, Goal goal, double targetFading, Assessment assessment,
			PlannedSittings plan, Estimate estimate, LocalDate openedOn, int sittingsRecorded,
			List<ConsentView> consents, List<Screening> screenings, List<PatchTestView> patchTests,
			List<SittingView> sittings, List<LastSettings> lastSettings, List<FadingView> fadings,
			List<ReactionView> reactions, List<History> histories, @Nullable String ending,
			@Nullable Completion completion, long sequence) {
		this(courseId, clientId, clinicId, status, bodySite, zones, goal, targetFading, assessment, plan, estimate,
				openedOn, sittingsRecorded, consents, screenings, patchTests, sittings, lastSettings, fadings,
				reactions, histories, List.of(), ending, completion, null, sequence);
	}

	/** The same where a later entry cannot be read. */
	public CourseView asDamaged() {
		return new CourseView(this.courseId, this.clientId, this.clinicId, this.status, this.bodySite, this.zones,
				this.goal, this.targetFading, this.assessment, this.plan, this.estimate, this.openedOn,
				this.sittingsRecorded, this.consents, this.screenings, this.patchTests, this.sittings,
				this.lastSettings, this.fadings, this.reactions, this.histories, this.earlierCorrections, this.ending,
				this.completion, true, this.sequence);
	}

	/**
	 * Whether a sitting done elsewhere was amended.
	 * @param place which of the history; null for what holds for all of them
	 */
	public boolean amended(History history, @Nullable Integer place) {
		return this.earlierCorrections.stream()
			.anyMatch((it) -> it.withdrawn() == null && it.earlierSittingsId().equals(history.id())
					&& Objects.equals(it.place(), place));
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
