package com.fadeline.web.courses;

import java.util.List;
import java.util.Optional;

import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.course.CourseCommand.AmendSitting;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseQuery.FindCourse;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.Treatment;
import com.fadeline.web.messages.Commands;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Views;
import com.fadeline.web.problems.NoSuchViewException;
import org.axonframework.commandhandling.CommandExecutionException;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Amends a sitting by the fields sent. They are merged over the treatment that the course
 * view shows, so the command holds only for that state of the course; if somebody else
 * was faster the newer state is merged again.
 */
@Component
class Amendments {

	private static final int ATTEMPTS = 3;

	private final Commands commands;

	private final Views views;

	private final TreatmentMerge merge;

	Amendments(Commands commands, Views views, TreatmentMerge merge) {
		this.commands = commands;
		this.views = views;
		this.merge = merge;
	}

	Receipt amend(CourseId course, SittingId sitting, ObjectNode fields, Precondition precondition) {
		Long expected = precondition.expectedSequence();
		long reached = (expected == null) ? 0 : expected;
		for (int attempt = 1;; attempt++) {
			Seen seen = recorded(course, sitting, reached);
			AmendSitting command = this.merge.command(course, sitting, seen.treatment(), fields);
			try {
				return this.commands.send(command,
						(expected == null) ? new Precondition(seen.sequence()) : precondition);
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

	private Seen recorded(CourseId course, SittingId sitting, long reached) {
		CourseView view = this.views
			.await(new FindCourse(course), CourseView.class,
					(seen) -> seen.sequence() >= reached && treatment(seen, sitting).isPresent())
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
		return treatment(view, sitting).map((treatment) -> new Seen(treatment, view.sequence()))
			.orElseThrow(
					() -> new NoSuchViewException("recorded sitting %s in course %s".formatted(sitting, course), null));
	}

	private static Optional<Treatment> treatment(CourseView view, SittingId sitting) {
		return view.sittings()
			.stream()
			.filter((each) -> each.sittingId().equals(sitting))
			.flatMap((each) -> Optional.ofNullable(each.treatment()).stream())
			.findAny();
	}

	private record Seen(Treatment treatment, long sequence) {
	}

}
