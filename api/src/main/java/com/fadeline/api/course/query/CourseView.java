package com.fadeline.api.course.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Lists;
import com.fadeline.api.Versioned;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LastSettings;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

/**
 * Read model of the whole record of one course.
 *
 * @param lastSettings the settings of the last sitting by zone and wavelength
 * @param earlierCorrections of sittings done elsewhere, oldest first
 * @param ending how it ended, in words; null while it is open
 * @param completion the completion, as data; null without one
 * @param damaged true if a later entry cannot be read, so that it is shown only up to
 * that entry; else null
 * @param messages of the client to the clinic, oldest first
 * @param waiting for an earlier appointment; null if it is not on the waiting list
 * @param homeAnswers the latest health answers that the client gave at home; null if
 * there are none
 */
public record CourseView(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status,
		@Nullable BodySite bodySite, List<String> zones, Goal goal, double targetFading, Assessment assessment,
		PlannedSittings plan, Estimate estimate, LocalDate openedOn, int sittingsRecorded, List<ConsentView> consents,
		List<Screening> screenings, List<PatchTestView> patchTests, List<SittingView> sittings,
		List<LastSettings> lastSettings, List<FadingView> fadings, List<ReactionView> reactions,
		List<History> histories, List<EarlierCorrection> earlierCorrections, @Nullable String ending,
		@Nullable Completion completion, @Nullable Boolean damaged, List<MessageView> messages,
		@Nullable WaitingView waiting, @Nullable HomeAnswers homeAnswers,
		long sequence) implements Versioned, ClientRecord {

	public CourseView {
		lastSettings = Lists.copy(lastSettings);
		earlierCorrections = Lists.copy(earlierCorrections);
		messages = Lists.copy(messages);
	}

	/** Creates a complete one, without answers given at home. */
	public CourseView(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status,
			@Nullable BodySite bodySite, List<String> zones, Goal goal, double targetFading, Assessment assessment,
			PlannedSittings plan, Estimate estimate, LocalDate openedOn, int sittingsRecorded,
			List<ConsentView> consents, List<Screening> screenings, List<PatchTestView> patchTests,
			List<SittingView> sittings, List<LastSettings> lastSettings, List<FadingView> fadings,
			List<ReactionView> reactions, List<History> histories, List<EarlierCorrection> earlierCorrections,
			@Nullable String ending, @Nullable Completion completion, @Nullable Boolean damaged,
			List<MessageView> messages, @Nullable WaitingView waiting, long sequence) {
		this(courseId, clientId, clinicId, status, bodySite, zones, goal, targetFading, assessment, plan, estimate,
				openedOn, sittingsRecorded, consents, screenings, patchTests, sittings, lastSettings, fadings,
				reactions, histories, earlierCorrections, ending, completion, damaged, messages, waiting, null,
				sequence);
	}

	/** Returns the same view with answers that the client gave at home. */
	public CourseView answeredAtHome(HomeAnswers answers) {
		return new CourseView(this.courseId, this.clientId, this.clinicId, this.status, this.bodySite, this.zones,
				this.goal, this.targetFading, this.assessment, this.plan, this.estimate, this.openedOn,
				this.sittingsRecorded, this.consents, this.screenings, this.patchTests, this.sittings,
				this.lastSettings, this.fadings, this.reactions, this.histories, this.earlierCorrections, this.ending,
				this.completion, this.damaged, this.messages, this.waiting, answers, this.sequence);
	}

	/** Creates a complete one, without messages, that is not on the waiting list. */
	public CourseView(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status,
			@Nullable BodySite bodySite, List<String> zones, Goal goal, double targetFading, Assessment assessment,
			PlannedSittings plan, Estimate estimate, LocalDate openedOn, int sittingsRecorded,
			List<ConsentView> consents, List<Screening> screenings, List<PatchTestView> patchTests,
			List<SittingView> sittings, List<LastSettings> lastSettings, List<FadingView> fadings,
			List<ReactionView> reactions, List<History> histories, List<EarlierCorrection> earlierCorrections,
			@Nullable String ending, @Nullable Completion completion, @Nullable Boolean damaged, long sequence) {
		this(courseId, clientId, clinicId, status, bodySite, zones, goal, targetFading, assessment, plan, estimate,
				openedOn, sittingsRecorded, consents, screenings, patchTests, sittings, lastSettings, fadings,
				reactions, histories, earlierCorrections, ending, completion, damaged, List.of(), null, null, sequence);
	}

	/** Creates a complete one, without corrections of sittings done elsewhere. */
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

	/** Returns the same view, marked as damaged by an unreadable later entry. */
	public CourseView asDamaged() {
		return new CourseView(this.courseId, this.clientId, this.clinicId, this.status, this.bodySite, this.zones,
				this.goal, this.targetFading, this.assessment, this.plan, this.estimate, this.openedOn,
				this.sittingsRecorded, this.consents, this.screenings, this.patchTests, this.sittings,
				this.lastSettings, this.fadings, this.reactions, this.histories, this.earlierCorrections, this.ending,
				this.completion, true, this.messages, this.waiting, this.homeAnswers, this.sequence);
	}

	/**
	 * Returns the same view without a sitting and those held after it, and with the
	 * settings that were the last ones then.
	 */
	public CourseView before(SittingView sitting) {
		List<SittingView> earlier = this.sittings.stream()
			.filter((other) -> other.at().isBefore(sitting.at()) && !other.sittingId().equals(sitting.sittingId()))
			.toList();
		List<LastSettings> last = LastSettings.of(earlier.stream()
			.filter((other) -> other.status() == SittingStatus.RECORDED)
			.flatMap((other) -> Stream.ofNullable(other.treatment())
				.map((treatment) -> new LastSettings.Sitting(other.sittingId(), treatment)))
			.toList());
		return new CourseView(this.courseId, this.clientId, this.clinicId, this.status, this.bodySite, this.zones,
				this.goal, this.targetFading, this.assessment, this.plan, this.estimate, this.openedOn,
				this.sittingsRecorded, this.consents, this.screenings, this.patchTests, earlier, last, this.fadings,
				this.reactions, this.histories, this.earlierCorrections, this.ending, this.completion, this.damaged,
				this.messages, this.waiting, this.homeAnswers, this.sequence);
	}

	/**
	 * Returns whether the client confirmed a booked sitting at its present time. Asking
	 * for another time withdraws it, whatever the answer.
	 */
	public boolean confirmed(SittingView sitting) {
		return this.messages.stream()
			.map(MessageView::message)
			.filter((it) -> it.kind() != MessageKind.QUESTION && sitting.sittingId().equals(it.sittingId())
					&& sitting.at().equals(it.startsAt()))
			.reduce((earlier, later) -> later)
			.map((it) -> it.kind() == MessageKind.CONFIRMATION)
			.orElse(false);
	}

	/**
	 * Returns the message that waits for another time of a sitting; null if none does.
	 */
	public @Nullable MessageView moving(SittingView sitting) {
		return this.messages.stream()
			.filter((it) -> it.waits() && it.message().moves(sitting.sittingId()))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns whether a sitting done elsewhere was corrected.
	 * @param place its place in the history; null for the values shared by all of them
	 */
	public boolean amended(History history, @Nullable Integer place) {
		return this.earlierCorrections.stream()
			.anyMatch((it) -> it.withdrawn() == null && it.earlierSittingsId().equals(history.id())
					&& Objects.equals(it.place(), place));
	}

	/** Read model of the completion of a course. */
	public record Completion(CompletionOutcome outcome, @Nullable String notes) {
	}

	/** Read model of a line of a list of courses. */
	public record Summary(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status,
			@Nullable BodySite bodySite, Goal goal, LocalDate openedOn, int sittingsRecorded,
			long sequence) implements Versioned, ClientRecord {
	}

}
