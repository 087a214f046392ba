package com.fadeline.command.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.PreparationCommand.AnswerAtHome;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.RetractScreening;
import com.fadeline.api.course.PreparationEvent.AnsweredAtHome;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.command.Fact;
import com.fadeline.command.ProcessedCommand;

/**
 * State of the health answers: those that count, withdrawn ones, and those that the
 * client gave at home.
 */
final class Screenings {

	private List<Fact<Screening>> entries = new ArrayList<>();

	private List<ProcessedCommand<HomeAnswers>> atHome = new ArrayList<>();

	/** The late duplicate of answers that were withdrawn does not record them again. */
	Optional<Receipt> answerTo(RecordScreening asked) {
		return this.entries.stream()
			.filter((entry) -> entry.content().equals(asked.screening()))
			.findFirst()
			.map((entry) -> entry.recorded().again(entry.id()));
	}

	/** The same answers again are those that are there. */
	Optional<Receipt> answerTo(AnswerAtHome asked) {
		return this.atHome.stream()
			.filter((given) -> given.content().answersId().equals(asked.answers().answersId()))
			.findFirst()
			.map((given) -> {
				if (!given.content().saysTheSame(asked.answers())) {
					throw Refusal.conflict("Answers %s are on record with other content; take a new id for others"
						.formatted(asked.answers().answersId()));
				}
				return given.again(asked.answers().answersId().value());
			});
	}

	/** Of several at a time, the last is the one that is meant. */
	Optional<Receipt> answerTo(RetractScreening asked) {
		return last(asked.answeredAt())
			.flatMap((entry) -> entry.answerToRetraction(asked.reason(), "the answers of " + asked.answeredAt()));
	}

	/** Rejects if there is nothing to withdraw. */
	void require(RetractScreening command) {
		if (last(command.answeredAt()).isEmpty()) {
			throw Refusal.notFound("No health questions were answered at %s".formatted(command.answeredAt()));
		}
	}

	/** Returns those that count, in the order of recording. */
	List<Screening> standing() {
		return this.entries.stream().filter((entry) -> !entry.wasRetracted()).map(Fact::content).toList();
	}

	void on(ScreeningRecorded event, long sequence) {
		UUID course = event.courseId().value();
		this.entries.add(new Fact<>(course, event.screening(), sequence, List.of()));
	}

	void on(AnsweredAtHome event, long sequence) {
		this.atHome.add(new ProcessedCommand<>(event.answers(), sequence));
	}

	void on(ScreeningRetracted event, long sequence) {
		last(event.answeredAt()).ifPresent((entry) -> this.entries.set(this.entries.lastIndexOf(entry),
				entry.retractedFor(event.reason(), sequence)));
	}

	/** Returns the last that was recorded for a moment, one that counts if there is. */
	private Optional<Fact<Screening>> last(Instant answeredAt) {
		List<Fact<Screening>> then = this.entries.reversed()
			.stream()
			.filter((entry) -> entry.content().answeredAt().equals(answeredAt))
			.toList();
		return then.stream().filter((entry) -> !entry.wasRetracted()).findFirst().or(() -> then.stream().findFirst());
	}

}
