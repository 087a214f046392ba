package com.fadeline.query.redaction;

import java.util.List;

import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.ProgressView.FadingProgress;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;

/**
 * Redaction of records for clients: without notes, reasons and findings, withdrawn
 * mistakes, and the settings and products of treatments.
 *
 * @param settings whether the clinic shows those nevertheless
 */
public record ClientRedaction(boolean settings) {

	public CourseView of(CourseView it) {
		return new CourseView(it.courseId(), it.clientId(), it.clinicId(), it.status(), it.bodySite(), it.zones(),
				it.goal(), it.targetFading(), it.assessment(), it.plan(), it.estimate(), it.openedOn(),
				it.sittingsRecorded(), it.consents().stream().filter(ConsentView::stands).toList(),
				it.screenings().stream().map(ClientRedaction::withoutNotes).toList(),
				it.patchTests().stream().map(this::of).toList(),
				it.sittings().stream().filter((sitting) -> sitting.retractedBecause() == null).map(this::of).toList(),
				this.settings ? it.lastSettings() : List.of(),
				it.fadings()
					.stream()
					.filter((fading) -> fading.retractedBecause() == null)
					.map((fading) -> new FadingView(withoutNotes(fading.fading()), List.of(), null, List.of()))
					.toList(),
				withoutNotes(it.reactions()), it.histories().stream().map(this::of).toList(), List.of(), null, null,
				null, it.messages(), it.waiting(), it.homeAnswers(), it.sequence());
	}

	/** The progress contains no settings. */
	public static ProgressView withoutNotes(ProgressView it) {
		return new ProgressView(it.courseId(), it.clientId(), it.clinicId(), it.status(), it.goal(), it.targetFading(),
				it.sittings(), withoutMeasured(it.fading()), it.next(), it.forecast(), withoutNotes(it.openReactions()),
				it.aftercare(), it.care(), it.timeline(), it.sequence());
	}

	/** What photos were measured to say is for specialists to weigh. */
	private static FadingProgress withoutMeasured(FadingProgress it) {
		return new FadingProgress(it.latest(), it.observedAt(), it.perSitting(), it.plateau(),
				it.series().stream().filter((seen) -> !seen.measured()).toList(), it.rule(), it.zones(), it.lost());
	}

	private SittingView of(SittingView it) {
		return new SittingView(it.sittingId(), it.method(), it.status(), it.number(), it.at(), it.duration(),
				it.zones(), it.operatorId(), this.settings ? it.deviceId() : null,
				(it.treatment() == null) ? null : of(it.treatment()), it.amended(), null, List.of(), it.recordedAt(),
				it.roomId());
	}

	private PatchTestView of(PatchTestView it) {
		return new PatchTestView(of(it.patchTest()),
				it.readings()
					.stream()
					.map((reading) -> new PatchTest.Reading(reading.readAt(), reading.outcome(), null))
					.toList());
	}

	PatchTest of(PatchTest it) {
		return new PatchTest(it.patchTestId(), it.performedAt(), it.zones(), shown(it.settings()));
	}

	Treatment of(Treatment it) {
		return switch (it) {
			case LaserTreatment laser -> of(laser);
			case SalineTreatment saline -> of(saline);
		};
	}

	LaserTreatment of(LaserTreatment it) {
		return this.settings
				? new LaserTreatment(it.performedAt(), it.zones(), it.operatorId(), it.deviceId(), it.settings(),
						it.technique(), it.endpoint(), it.anaesthesia(), it.anaesthetic(), it.cooling(),
						it.eyeProtection(), it.eyewear(), it.areaCm2(), it.pain(), null)
				: new LaserTreatment(it.performedAt(), it.zones(), it.operatorId(), null, List.of(), null, null, null,
						null, null, it.areaCm2(), it.pain(), null);
	}

	SalineTreatment of(SalineTreatment it) {
		return this.settings
				? new SalineTreatment(it.performedAt(), it.zones(), it.operatorId(), it.solution(), it.product(),
						it.lot(), it.expiry(), it.needle(), it.needleLot(), it.machine(), it.passes(),
						it.dwellMinutes(), it.areaCm2(), it.endpoint(), it.anaesthetic(), it.pain(), null)
				: new SalineTreatment(it.performedAt(), it.zones(), it.operatorId(), it.solution(), null, null, null,
						null, null, null, null, null, it.areaCm2(), null, it.pain(), null);
	}

	private List<LaserSettings> shown(List<LaserSettings> lines) {
		return this.settings ? lines : List.of();
	}

	History of(History it) {
		return new History(it.key(), it.source(), it.method(), it.totalSittings(),
				it.sittings().stream().map(this::of).toList(), List.of());
	}

	private PastSitting of(PastSitting it) {
		return new PastSitting(it.number(), it.date(), it.dateDerived(), it.weekOffset(), it.weekOffsetRange(),
				this.settings ? it.settings() : List.of(), this.settings ? it.endpoint() : null, it.reaction(),
				it.pain(), it.fadingPercent(), it.fadingWords(), List.of(), it.zones(), null, it.place());
	}

	static Screening withoutNotes(Screening it) {
		return new Screening(it.answeredAt(),
				it.answers()
					.stream()
					.map((answer) -> new Screening.Answer(answer.item(), answer.present(), answer.since(),
							answer.clearedBy(), answer.letterDate(), answer.letterExpiry(), null))
					.toList());
	}

	static Fading withoutNotes(Fading it) {
		return new Fading(it.fadingId(), it.observedAt(), it.percent(), it.zone(), it.observer(), it.scale(), null);
	}

	static Reaction withoutNotes(Reaction it) {
		return new Reaction(it.reactionId(), it.kind(), it.grade(), it.onsetAt(), it.sittingId(), it.zones(), null,
				it.description(), it.gradedBy());
	}

	static ReactionAssessment withoutNotes(ReactionAssessment it) {
		return new ReactionAssessment(it.grade(), it.assessedAt(), null);
	}

	/** The action taken and the person informed stay with the clinic. */
	static FollowUp withoutNotes(FollowUp it, String action) {
		return new FollowUp(it.followUpId(), it.at(), action, it.grade(), it.nextLook(), null, null, null);
	}

	static Clearance withoutNotes(Clearance it) {
		return new Clearance(it.doctor(), it.date(), it.expiry(), null);
	}

	private static List<ReactionView> withoutNotes(List<ReactionView> reactions) {
		return reactions.stream()
			.filter((it) -> it.retractedBecause() == null)
			.map((it) -> new ReactionView(withoutNotes(it.reaction()), it.resolvedAt(), null, List.of(), null,
					it.outcome(), it.assessments().stream().map(ClientRedaction::withoutNotes).toList(),
					it.followUps().stream().map((followUp) -> withoutNotes(followUp, "")).toList(),
					it.clearances().stream().map(ClientRedaction::withoutNotes).toList(), null, List.of()))
			.toList();
	}

}
