package com.fadeline.web.course.preparation;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.query.CourseAnswers;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.QueryClient;

import org.springframework.stereotype.Component;

/**
 * Sender of the withdrawal of a consent. The first command is decisive: it ends a consent
 * of the client in all courses. The others record the withdrawal in each course with a
 * signed consent, so that every course shows it.
 */
@Component
class Withdrawal {

	private final CommandClient commands;

	private final QueryClient views;

	private final ClientAnswers health;

	Withdrawal(CommandClient commands, QueryClient views, ClientAnswers health) {
		this.commands = commands;
		this.views = views;
		this.health = health;
	}

	Receipt send(CourseId course, ConsentKind kind, Precondition precondition) {
		Receipt receipt = this.commands.send(new WithdrawConsent(course, kind), precondition);
		if (kind.isOfClient()) {
			this.views.find(new FindCourse(course), CourseView.class)
				.ifPresent((view) -> this.health.answers(view)
					.courses()
					.stream()
					.filter((other) -> !other.courseId().equals(course) && stands(other, kind))
					.forEach((other) -> this.commands.send(new WithdrawConsent(other.courseId(), kind))));
		}
		return receipt;
	}

	private static boolean stands(CourseAnswers course, ConsentKind kind) {
		return course.consents()
			.stream()
			.anyMatch((view) -> view.stands() && view.consent().kind() == kind && view.withdrawnAt() == null);
	}

}
