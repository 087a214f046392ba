package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import org.jspecify.annotations.Nullable;

import static com.fadeline.command.rules.StructuralValidation.all;
import static com.fadeline.command.rules.StructuralValidation.check;

/** Validation of entries of the waiting list and of what is offered to them. */
final class WaitingStructure {

	private WaitingStructure() {
	}

	static Stream<Finding> findings(Proposal.InTurn proposal, CourseFacts facts, RuleContext standards) {
		return switch (proposal) {
			case Proposal.Waiting waiting -> waiting(waiting.entry(), facts, standards);
			case Proposal.Offering offering -> offering(offering.offer(), standards);
		};
	}

	private static Stream<Finding> waiting(WaitingListEntry entry, CourseFacts facts, RuleContext standards) {
		LocalDate today = standards.today();
		LocalDate until = entry.until();
		@Nullable LocalTime before = entry.before();
		@Nullable LocalDate booked = booked(facts, standards);
		return all(
				check(booked != null && entry.from().isAfter(booked), "from",
						"%s is after the appointment of %s; enter a first day that is earlier".formatted(entry.from(),
								booked)),
				check(until.isBefore(today), "until", "%s is past; enter the last day that suits".formatted(until)),
				check(until.isBefore(entry.from()), "until",
						"%s is before %s; enter a last day that is no earlier than the first".formatted(until,
								entry.from())),
				check(before != null && entry.after() != null && !entry.after().isBefore(before), "before",
						"%s is not after %s; enter a later time".formatted(before, entry.after())));
	}

	/** Returns the day of the next appointment; null if none is booked. */
	private static @Nullable LocalDate booked(CourseFacts facts, RuleContext standards) {
		return facts.booked()
			.stream()
			.map((booked) -> booked.booking().startsAt())
			.filter((startsAt) -> startsAt.isAfter(standards.now()))
			.min(Comparator.naturalOrder())
			.map(standards::day)
			.orElse(null);
	}

	private static Stream<Finding> offering(TimeOffer offer, RuleContext standards) {
		Instant startsAt = offer.booking().startsAt();
		Instant until = offer.validUntil();
		return all(
				check(!until.isAfter(standards.now()), "validUntil", "%s is past; enter a later time".formatted(until)),
				check(until.isAfter(startsAt), "validUntil",
						"%s is after the sitting starts at %s; enter an earlier time".formatted(until, startsAt)));
	}

}
