package com.fadeline.query.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.EarlierSittingsEvent;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.query.record.FadingLog;
import com.fadeline.query.record.ReactionLog;

/** Mutable state of a course view while one event is applied. */
final class CourseDraft {

	private final CourseId courseId;

	private final ClientId clientId;

	private final ClinicId clinicId;

	private final @Nullable BodySite bodySite;

	List<String> zones;

	private final Goal goal;

	private final double targetFading;

	private final LocalDate openedOn;

	CourseStatus status;

	Assessment assessment;

	PlannedSittings plan;

	Estimate estimate;

	@Nullable String ending;

	@Nullable HomeAnswers homeAnswers;

	CourseView.@Nullable Completion completion;

	final List<ConsentView> consents;

	List<Screening> screenings;

	final List<PatchTestView> patchTests;

	SittingList sittings;

	FadingLog<FadingView> fadings;

	ReactionLog<ReactionView> reactions;

	private List<History> histories;

	private final EarlierCorrectionList earlierCorrections;

	final MessageList messages;

	@Nullable WaitingView waiting;

	CourseDraft(CourseView view) {
		this.courseId = view.courseId();
		this.clientId = view.clientId();
		this.clinicId = view.clinicId();
		this.bodySite = view.bodySite();
		this.zones = view.zones();
		this.goal = view.goal();
		this.targetFading = view.targetFading();
		this.openedOn = view.openedOn();
		this.status = view.status();
		this.assessment = view.assessment();
		this.plan = view.plan();
		this.estimate = view.estimate();
		this.ending = view.ending();
		this.completion = view.completion();
		this.consents = new ArrayList<>(view.consents());
		this.screenings = view.screenings();
		this.patchTests = new ArrayList<>(view.patchTests());
		this.sittings = SittingList.of(view.sittings());
		this.fadings = FadingLog.asLogged(view.fadings(), (seen) -> seen.fading().fadingId());
		this.reactions = ReactionLog.of(view.reactions(), (reported) -> reported.reaction().reactionId());
		this.histories = view.histories();
		this.earlierCorrections = new EarlierCorrectionList(view.earlierCorrections());
		this.messages = new MessageList(view.messages());
		this.waiting = view.waiting();
		this.homeAnswers = view.homeAnswers();
	}

	static CourseView opened(CourseOpened event, long sequence) {
		return new CourseView(event.courseId(), event.clientId(), event.clinicId(), CourseStatus.OPEN, event.bodySite(),
				event.zones(), event.goal(), event.targetFading(), event.assessment(), event.plan(), event.estimate(),
				event.openedOn(), 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), null, null, sequence);
	}

	void end(CourseStatus status, @Nullable String ending) {
		this.status = status;
		this.ending = ending;
		this.completion = null;
	}

	void complete(CourseCompleted completed) {
		end(CourseStatus.COMPLETED, EndingText.of(completed));
		this.completion = new CourseView.Completion(completed.outcome(), completed.notes());
	}

	/** Changes the zones, and the estimate with them. */
	void cover(List<String> zones, Estimate estimate) {
		this.zones = zones;
		this.estimate = estimate;
	}

	/** Declares a consent void: of equal ones, the one that was recorded last. */
	void declareVoid(Consent consent, String reason) {
		this.consents.reversed()
			.stream()
			.filter((view) -> view.consent().equals(consent) && view.stands())
			.findFirst()
			.ifPresent((last) -> this.consents.set(this.consents.lastIndexOf(last), last.voided(reason)));
	}

	/** Removes the answers that were recorded last for a moment. */
	void unscreen(Instant answeredAt) {
		this.screenings = Lists.withoutLast(this.screenings, (screening) -> screening.answeredAt().equals(answeredAt));
	}

	/** Changes the readings of a patch test. */
	void reread(PatchTestId id, UnaryOperator<List<PatchTest.Reading>> change) {
		this.patchTests.replaceAll((view) -> view.patchTest().patchTestId().equals(id)
				? new PatchTestView(view.patchTest(), change.apply(view.readings())) : view);
	}

	void change(FadingId id, UnaryOperator<FadingView> change) {
		this.fadings = this.fadings.change(id, change);
	}

	void change(ReactionId id, UnaryOperator<ReactionView> change) {
		this.reactions = this.reactions.change(id, change);
	}

	void take(EarlierSittingsEvent change) {
		this.histories = change.in(this.histories);
		this.earlierCorrections.take(change);
	}

	CourseView view(long sequence) {
		int recorded = this.histories.stream().mapToInt(History::count).sum() + this.sittings.recorded();
		return new CourseView(this.courseId, this.clientId, this.clinicId, this.status, this.bodySite, this.zones,
				this.goal, this.targetFading, this.assessment, this.plan, this.estimate, this.openedOn, recorded,
				List.copyOf(this.consents), List.copyOf(this.screenings), List.copyOf(this.patchTests),
				this.sittings.views(), this.sittings.lastSettings(), this.fadings.all(), this.reactions.all(),
				History.byTime(this.histories), this.earlierCorrections.all(), this.ending, this.completion, null,
				this.messages.all(), this.waiting, this.homeAnswers, sequence);
	}

}
