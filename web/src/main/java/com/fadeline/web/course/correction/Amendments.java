package com.fadeline.web.course.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.EarlierSittingsCommand.AmendEarlierSittings;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.EarlierSittingsId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.OverrideBody;
import com.fadeline.web.course.ReasonBody;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.course.observation.FadingBody;
import com.fadeline.web.course.observation.ReactionBody;
import com.fadeline.web.course.opening.AssessmentBody;
import com.fadeline.web.course.treatment.EarlierEntry;
import com.fadeline.web.course.treatment.EarlierSittingsBody;
import com.fadeline.web.course.treatment.LaserSittingBody;
import com.fadeline.web.course.treatment.SalineSessionBody;
import com.fadeline.web.course.treatment.TreatmentBody;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.problems.NoSuchViewException;
import org.axonframework.commandhandling.CommandExecutionException;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Sender of corrections that name only the changed fields. The fields are merged into
 * what the course view shows, so the command is valid only for that sequence of the
 * course. Without a precondition, a stale command is merged into the newer state and sent
 * again, at most three times.
 */
@Component
class Amendments {

	private static final int ATTEMPTS = 3;

	private final CommandClient commands;

	private final QueryClient views;

	private final AmendmentMerge merge;

	Amendments(CommandClient commands, QueryClient views, AmendmentMerge merge) {
		this.commands = commands;
		this.views = views;
		this.merge = merge;
	}

	Receipt sitting(CourseId course, SittingId sitting, ObjectNode fields, Precondition precondition) {
		AmendmentBody amendment = this.merge.beside(fields, AmendmentBody.class);
		return amend(course, "recorded sitting " + sitting, (view) -> treatment(view, sitting), (treatment) -> {
			Map<String, String> fixed = Map.of("sittingId", sitting.toString(), "method", treatment.method().name());
			TreatmentBody body = this.merge.whole(treatment, fixed, fields, switch (treatment) {
				case LaserTreatment laser -> LaserSittingBody.class;
				case SalineTreatment saline -> SalineSessionBody.class;
			});
			return new AmendSitting(course, sitting, body.treatment(), amendment.reason(),
					OverrideBody.all(amendment.overrides()));
		}, precondition);
	}

	Receipt fading(CourseId course, FadingId fading, ObjectNode fields, Precondition precondition) {
		ReasonBody amendment = this.merge.beside(fields, ReasonBody.class);
		Map<String, String> fixed = Map.of("id", fading.toString(), "fadingId", fading.toString());
		return amend(course, "fading " + fading, (view) -> fading(view, fading), (recorded) -> {
			FadingBody body = this.merge.whole(recorded, fixed, fields, FadingBody.class);
			return new AmendFading(course, body.fading(fading), amendment.reason());
		}, precondition);
	}

	Receipt reaction(CourseId course, ReactionId reaction, ObjectNode fields, Precondition precondition) {
		ReasonBody amendment = this.merge.beside(fields, ReasonBody.class);
		Map<String, String> fixed = Map.of("id", reaction.toString(), "reactionId", reaction.toString());
		return amend(course, "reaction " + reaction, (view) -> reaction(view, reaction), (recorded) -> {
			ReactionBody body = this.merge.whole(recorded, fixed, fields, ReactionBody.class);
			return new AmendReaction(course, body.reaction(reaction), amendment.reason());
		}, precondition);
	}

	Receipt assessment(CourseId course, ObjectNode fields, Precondition precondition) {
		ReasonBody amendment = this.merge.beside(fields, ReasonBody.class);
		return amend(course, "assessment", (view) -> Optional.of(view.assessment()), (recorded) -> {
			AssessmentBody body = this.merge.whole(recorded, Map.of(), fields, AssessmentBody.class);
			return new AmendAssessment(course, body.assessment(), amendment.reason());
		}, precondition);
	}

	Receipt earlierSittings(CourseId course, EarlierSittingsId id, ObjectNode fields, Precondition precondition) {
		PlaceBody amendment = this.merge.beside(fields, PlaceBody.class);
		return amend(course, "earlier sittings " + id, (view) -> RecordLookup.find(view, id), (history) -> {
			PastSitting sitting = RecordLookup.sitting(history, amendment.place());
			EarlierEntry known = EarlierEntry.of(history, sitting);
			EarlierEntry entry = this.merge
				.whole(EarlierSittingsBody.of(known), Map.of("id", id.toString()), fields, EarlierSittingsBody.class)
				.entry();
			return new AmendEarlierSittings(course,
					(fields.has("pain") ? entry : entry.withPain(known.sitting().pain())).over(history, sitting),
					amendment.reason());
		}, precondition);
	}

	private <T> Receipt amend(CourseId course, String what, Function<CourseView, Optional<T>> part,
			Function<T, CourseCommand> command, Precondition precondition) {
		Long expected = precondition.expectedSequence();
		long reached = (expected == null) ? 0 : expected;
		for (int attempt = 1;; attempt++) {
			CourseView view = showing(part, course, reached);
			T recorded = part.apply(view)
				.orElseThrow(() -> new NoSuchViewException("%s in course %s".formatted(what, course), null));
			try {
				return this.commands.send(command.apply(recorded),
						(expected == null) ? new Precondition(view.sequence()) : precondition);
			}
			catch (CommandExecutionException ex) {
				if (expected != null || !(ex.getDetails().orElse(null) instanceof Rejection.Stale stale)) {
					throw ex;
				}
				if (attempt == ATTEMPTS) {
					String message = "Course %s is changing too fast to amend it; repeat".formatted(course);
					throw new CommandExecutionException(message, ex, new Rejection.Conflict(message, List.of()));
				}
				reached = stale.actual();
			}
		}
	}

	private CourseView showing(Function<CourseView, ? extends Optional<?>> part, CourseId course, long reached) {
		return this.views
			.await(new FindCourse(course), CourseView.class,
					(seen) -> seen.sequence() >= reached && part.apply(seen).isPresent())
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
	}

	private static Optional<Treatment> treatment(CourseView view, SittingId sitting) {
		return view.sittings()
			.stream()
			.filter((each) -> each.sittingId().equals(sitting))
			.flatMap((each) -> Optional.ofNullable(each.treatment()).stream())
			.findAny();
	}

	private static Optional<Fading> fading(CourseView view, FadingId fading) {
		return view.fadings()
			.stream()
			.map(FadingView::fading)
			.filter((each) -> each.fadingId().equals(fading))
			.findAny();
	}

	private static Optional<Reaction> reaction(CourseView view, ReactionId reaction) {
		return view.reactions()
			.stream()
			.map(ReactionView::reaction)
			.filter((each) -> each.reactionId().equals(reaction))
			.findAny();
	}

}
