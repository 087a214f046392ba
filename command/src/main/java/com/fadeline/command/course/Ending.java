package com.fadeline.command.course;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.LifecycleCommand.ReopenCourse;
import com.fadeline.api.course.LifecycleCommand.RestrictCourse;
import com.fadeline.api.course.LifecycleCommand.AddZone;
import com.fadeline.api.course.LifecycleCommand.RetractExtension;
import com.fadeline.api.course.LifecycleCommand.RetractZone;
import com.fadeline.api.course.LifecycleCommand;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.LifecycleEvent.ZoneAdded;
import com.fadeline.api.course.LifecycleEvent.ZoneRetracted;
import com.fadeline.api.course.LifecycleEvent;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.command.ProcessedCommand;

/**
 * State of the end of a course: whether it has ended, and the last command that ended or
 * reopened it.
 */
final class Ending {

	private CourseStatus status = CourseStatus.OPEN;

	private @Nullable ProcessedCommand<CompleteCourse> completed;

	private @Nullable ProcessedCommand<DiscontinueCourse> discontinued;

	private @Nullable ProcessedCommand<ReopenCourse> reopened;

	CourseStatus status() {
		return this.status;
	}

	/**
	 * Returns the receipt of a command that came before; only the latest of those that
	 * end or reopen a course is a duplicate when it comes again.
	 */
	Optional<Receipt> answerTo(LifecycleCommand command) {
		return switch (command) {
			case CompleteCourse asked -> answerTo(asked);
			case DiscontinueCourse asked -> answer(this.discontinued, asked, CourseStatus.DISCONTINUED);
			case ReopenCourse asked -> answer(this.reopened, asked, CourseStatus.OPEN);
			case ExtendCourse other -> Optional.empty();
			case RetractExtension other -> Optional.empty();
			case AddZone other -> Optional.empty();
			case RetractZone other -> Optional.empty();
			case RestrictCourse other -> Optional.empty();
		};
	}

	private Optional<Receipt> answerTo(CompleteCourse asked) {
		return answer(this.completed, new CompleteCourse(asked.courseId(), asked.outcome(), asked.notes()),
				CourseStatus.COMPLETED);
	}

	private <C extends CourseCommand> Optional<Receipt> answer(@Nullable ProcessedCommand<C> latest, C asked,
			CourseStatus leftAs) {
		return Optional.ofNullable(latest)
			.filter((command) -> this.status == leftAs && command.is(asked))
			.map((command) -> command.again(asked.aggregateId()));
	}

	void requireEnded() {
		if (this.status == CourseStatus.OPEN) {
			throw Refusal.conflict("The course is open, so there is nothing to reopen");
		}
	}

	void on(LifecycleEvent event, long sequence) {
		switch (event) {
			case CourseCompleted it -> {
				this.status = CourseStatus.COMPLETED;
				this.completed = new ProcessedCommand<>(new CompleteCourse(it.courseId(), it.outcome(), it.notes()),
						sequence, it.findings());
			}
			case CourseDiscontinued it -> {
				this.status = CourseStatus.DISCONTINUED;
				this.discontinued = new ProcessedCommand<>(new DiscontinueCourse(it.courseId(), it.reason()), sequence);
			}
			case CourseReopened it -> {
				this.status = CourseStatus.OPEN;
				this.reopened = new ProcessedCommand<>(new ReopenCourse(it.courseId(), it.reason()), sequence);
			}
			case CourseExtended other -> {
			}
			case ExtensionRetracted other -> {
			}
			case ZoneAdded other -> {
			}
			case ZoneRetracted other -> {
			}
		}
	}

}
