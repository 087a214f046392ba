package com.fadeline.command.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.command.ProcessedCommand;
import com.fadeline.command.rules.CourseFacts;

/** State of the consents given and withdrawn. */
final class Consents {

	private List<ProcessedCommand<Consent>> given = new ArrayList<>();

	private List<Withdrawal> withdrawals = new ArrayList<>();

	Optional<Receipt> answerTo(RecordConsent asked) {
		return this.given.stream()
			.filter((consent) -> consent.is(asked.consent()))
			.findFirst()
			.map((consent) -> consent.again(asked.aggregateId()));
	}

	/**
	 * Returns the receipt of the latest withdrawal, unless this course had a consent
	 * signed after it.
	 */
	Optional<Receipt> answerTo(WithdrawConsent asked) {
		long given = latest(asked.kind()).map(ProcessedCommand::sequence).orElse(-1L);
		return this.withdrawals.stream()
			.map(Withdrawal::event)
			.filter((ended) -> ended.content().kind() == asked.kind() && ended.sequence() > given)
			.reduce((earlier, later) -> later)
			.map((ended) -> ended.again(asked.aggregateId()));
	}

	/**
	 * Returns whether this course has a consent of the kind that it did not see
	 * withdrawn.
	 */
	boolean stands(ConsentKind kind) {
		return latest(kind).filter((consent) -> withdrawal(consent).isEmpty()).isPresent();
	}

	/** Returns all consents of this course, withdrawn ones included. */
	List<CourseFacts.Agreed> agreed() {
		Stream<CourseFacts.Agreed> here = this.given.stream()
			.map((consent) -> new CourseFacts.Agreed(consent.content(),
					withdrawal(consent).map(Withdrawal::at).orElse(null)));
		Stream<CourseFacts.Agreed> elsewhere = this.withdrawals.stream()
			.flatMap((withdrawal) -> Stream.ofNullable(withdrawal.event().content().elsewhere())
				.map((consent) -> new CourseFacts.Agreed(consent, withdrawal.at())));
		return Stream.concat(here, elsewhere).toList();
	}

	private Optional<ProcessedCommand<Consent>> latest(ConsentKind kind) {
		return this.given.stream()
			.filter((consent) -> consent.content().kind() == kind)
			.max(Comparator.comparing(ProcessedCommand::sequence));
	}

	private Optional<Withdrawal> withdrawal(ProcessedCommand<Consent> consent) {
		return this.withdrawals.stream()
			.filter((withdrawal) -> withdrawal.event().content().kind() == consent.content().kind()
					&& withdrawal.event().sequence() > consent.sequence())
			.findFirst();
	}

	void on(ConsentRecorded event, long sequence) {
		this.given.add(new ProcessedCommand<>(event.consent(), sequence));
	}

	void on(ConsentWithdrawn event, long sequence, Instant at) {
		this.withdrawals.add(new Withdrawal(new ProcessedCommand<>(event, sequence), at));
	}

	private record Withdrawal(ProcessedCommand<ConsentWithdrawn> event, Instant at) {
	}

}
