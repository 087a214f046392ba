package com.fadeline.command.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.AssessmentCommand.ReviseAssessment;
import com.fadeline.api.course.AssessmentCommand;
import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.AssessmentEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.command.ProcessedCommand;

/**
 * State of the assessments of skin and ink: the latest one and its corrections. An
 * assessment that comes again is a duplicate even if it was corrected since; to restore
 * it, correct it again.
 */
final class Assessments {

	private @Nullable ProcessedCommand<Assessment> look;

	private List<ProcessedCommand<AmendAssessment>> amendments = new ArrayList<>();

	private Assessment present = Assessment.UNKNOWN;

	private long latest;

	Assessment present() {
		return this.present;
	}

	/** Returns the receipt of a command that came before; empty for a new one. */
	Optional<Receipt> answerTo(AssessmentCommand command) {
		return switch (command) {
			case ReviseAssessment asked -> answerTo(asked);
			case AmendAssessment asked -> answerTo(asked);
		};
	}

	private Optional<Receipt> answerTo(ReviseAssessment asked) {
		return Optional.ofNullable(this.look)
			.filter((first) -> first.is(asked.assessment()))
			.map((first) -> first.again(asked.aggregateId()));
	}

	private Optional<Receipt> answerTo(AmendAssessment asked) {
		return ProcessedCommand.answer(this.amendments, asked, asked.aggregateId(), this.latest);
	}

	void on(CourseOpened event, long sequence) {
		apply(event.assessment(), sequence);
	}

	void on(AssessmentEvent event, long sequence) {
		switch (event) {
			case AssessmentRevised it -> apply(it.assessment(), sequence);
			case AssessmentAmended it -> amend(it, sequence);
		}
	}

	private void apply(Assessment assessment, long sequence) {
		this.look = new ProcessedCommand<>(assessment, sequence);
		this.present = assessment;
		this.latest = sequence;
	}

	private void amend(AssessmentAmended event, long sequence) {
		this.amendments.add(new ProcessedCommand<>(
				new AmendAssessment(event.courseId(), event.assessment(), event.reason()), sequence));
		this.present = event.assessment();
		this.latest = sequence;
	}

}
