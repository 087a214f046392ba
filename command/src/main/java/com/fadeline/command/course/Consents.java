package com.fadeline.command.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.Consent;
import com.fadeline.api.course.ConsentKind;
import com.fadeline.api.course.CourseCommand.RecordConsent;
import com.fadeline.api.course.CourseCommand.WithdrawConsent;
import com.fadeline.api.course.CourseEvent.ConsentRecorded;
import com.fadeline.api.course.CourseEvent.ConsentWithdrawn;
import com.fadeline.command.Acknowledged;
import com.fadeline.command.Refusal;
import com.fadeline.command.rules.CourseFacts;

/** Consents given, and when they were withdrawn. */
final class Consents {

	private List<Acknowledged<Consent>> given = new ArrayList<>();

	private List<Withdrawal> withdrawals = new ArrayList<>();

	Optional<Receipt> answerTo(RecordConsent asked) {
		return this.given.stream()
			.filter((consent) -> consent.is(asked.consent()))
			.findFirst()
			.map((consent) -> consent.again(asked.aggregateId()));
	}

	Optional<Receipt> answerTo(WithdrawConsent asked) {
		return this.given.stream()
			.filter((consent) -> consent.content().kind() == asked.kind())
			.max(Comparator.comparing(Acknowledged::sequence))
			.flatMap(this::withdrawal)
			.map((withdrawal) -> withdrawal.kind().again(asked.aggregateId()));
	}

	void requireGiven(ConsentKind kind) {
		if (this.given.stream().noneMatch((consent) -> consent.content().kind() == kind)) {
			throw Refusal.notFound("No %s consent was given, so there is none to withdraw".formatted(kind));
		}
	}

	List<CourseFacts.Agreed> agreed() {
		return this.given.stream()
			.map((consent) -> new CourseFacts.Agreed(consent.content(),
					withdrawal(consent).map(Withdrawal::at).orElse(null)))
			.toList();
	}

	private Optional<Withdrawal> withdrawal(Acknowledged<Consent> consent) {
		return this.withdrawals.stream()
			.filter((withdrawal) -> withdrawal.kind().content() == consent.content().kind()
					&& withdrawal.kind().sequence() > consent.sequence())
			.findFirst();
	}

	void on(ConsentRecorded event, long sequence) {
		this.given.add(new Acknowledged<>(event.consent(), sequence));
	}

	void on(ConsentWithdrawn event, long sequence, Instant at) {
		this.withdrawals.add(new Withdrawal(new Acknowledged<>(event.kind(), sequence), at));
	}

	private record Withdrawal(Acknowledged<ConsentKind> kind, Instant at) {
	}

}
