package com.fadeline.command.course;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.LifecycleCommand.ReopenCourse;
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

	/** Only the latest of the three is a duplicate when it comes again. */
	Optional<Receipt> answerTo(CompleteCourse asked) {
		return answer(this.completed, new CompleteCourse(asked.courseId(), asked.outcome(), asked.notes()),
				CourseStatus.COMPLETED);
	}

	Optional<Receipt> answerTo(DiscontinueCourse asked) {
		return answer(this.discontinued, asked, CourseStatus.DISCONTINUED);
	}

	Optional<Receipt> answerTo(ReopenCourse asked) {
		return answer(this.reopened, asked, CourseStatus.OPEN);
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

	void by(CompleteCourse command, long sequence, List<AcceptedFinding> findings) {
		this.status = CourseStatus.COMPLETED;
		this.completed = new ProcessedCommand<>(command, sequence, findings);
	}

	void by(DiscontinueCourse command, long sequence) {
		this.status = CourseStatus.DISCONTINUED;
		this.discontinued = new ProcessedCommand<>(command, sequence);
	}

	void by(ReopenCourse command, long sequence) {
		this.status = CourseStatus.OPEN;
		this.reopened = new ProcessedCommand<>(command, sequence);
	}

}
