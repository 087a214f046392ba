package com.fadeline.command.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Consents given, and those of them that were withdrawn since. */
final class Consents {

	private List<Acknowledged<Consent>> given = new ArrayList<>();

	private Map<ConsentKind, Acknowledged<ConsentKind>> withdrawn = new LinkedHashMap<>();

	Optional<Receipt> answerTo(RecordConsent asked) {
		return this.given.stream()
			.filter((consent) -> consent.is(asked.consent()))
			.findFirst()
			.map((consent) -> consent.again(asked.aggregateId()));
	}

	Optional<Receipt> answerTo(WithdrawConsent asked) {
		return Optional.ofNullable(this.withdrawn.get(asked.kind())).map((kind) -> kind.again(asked.aggregateId()));
	}

	void requireGiven(ConsentKind kind) {
		if (this.given.stream().noneMatch((consent) -> consent.content().kind() == kind)) {
			throw Refusal.notFound("No %s consent was given, so there is none to withdraw".formatted(kind));
		}
	}

	void on(ConsentRecorded event, long sequence) {
		this.given.add(new Acknowledged<>(event.consent(), sequence));
		this.withdrawn.remove(event.consent().kind());
	}

	void on(ConsentWithdrawn event, long sequence) {
		this.withdrawn.put(event.kind(), new Acknowledged<>(event.kind(), sequence));
	}

}
